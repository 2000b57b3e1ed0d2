import type { Db } from '../../db/connect.ts';
import { findCall, listCallLines, listCalls } from '../../db/queries/calls.ts';
import type { CallId } from '../../domain/ids.ts';
import { audit } from '../audit.ts';
import { type Binding, bind } from '../bind.ts';
import type { Caller } from '../caller.ts';
import * as contract from '../contract/calls.ts';
import type { ApiDeps, TelephoneDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { sendFile } from '../send-file.ts';
import { callDetailView, callView } from '../views/call.ts';
import { dialerBindings } from './dialer.ts';

/** Calls: what there is of them, and what a person may do to one that is going on. */
export function callBindings(deps: ApiDeps): Binding[] {
  const { db, files } = deps;
  return [
    ...dialerBindings(deps),

    bind(contract.listCalls, async ({ query: { q, ...filter } }) => {
      const { rows, nextCursor } = await listCalls(db, { ...filter, text: q });
      return { items: rows.map(callView), nextCursor };
    }),

    bind(contract.getVoiceToken, async ({ caller }) => {
      const { voiceToken } = requireTelephone(deps.telephone);
      if (voiceToken === null) throw new ApiError('not_configured');
      const { token, expiresAtMs } = voiceToken(caller.userId);
      return { token, identity: caller.userId, expiresAt: new Date(expiresAtMs).toISOString() };
    }),

    bind(contract.getCall, async ({ params: { callId } }) => {
      const call = await requireCall(db, callId);
      const lines =
        call.conversationId === null ? [] : await listCallLines(db, call.conversationId);
      return callDetailView(call, lines);
    }),

    bind(contract.getCallRecording, async ({ params: { callId }, request, response }) => {
      const call = await requireCall(db, callId);
      const { recordingKey: key, recordingMimeType: type, recordingSizeBytes: sizeBytes } = call;
      if (key === null || type === null || sizeBytes === null) throw new ApiError('not_found');
      await sendFile(files, { key, sizeBytes }, { request, response }, () =>
        response.set({
          'content-type': type,
          'content-disposition': `inline; filename="${callId}.wav"`,
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, max-age=86400, immutable, no-transform',
        }),
      );
      return undefined;
    }),

    bind(contract.takeOverCall, async ({ params: { callId }, body, caller, request }) => {
      await requireOwnCall(db, callId, caller);
      const { workflows } = requireLine(deps.telephone);
      const answersOn = body.answersOn ?? (await usualPhone(db, caller));
      await workflows.takeOver(callId, { agentId: caller.userId, answersOn });
      await log(db, caller, 'call_taken_over', callId, request.ip);
      return callView(await requireCall(db, callId));
    }),

    bind(contract.endCall, async ({ params: { callId }, caller, request }) => {
      await requireOwnCall(db, callId, caller);
      const { workflows } = requireLine(deps.telephone);
      await workflows.end(callId, caller.userId);
      await log(db, caller, 'call_ended', callId, request.ip);
      return callView(await requireCall(db, callId));
    }),
  ];
}

const log = (db: Db, caller: Caller, action: string, callId: CallId, ip: string | undefined) =>
  audit(db, caller, { action, entity: 'call', entityId: callId, ip });

/** @throws ApiError not_configured */
export function requireTelephone(telephone: TelephoneDeps | null): TelephoneDeps {
  if (telephone === null) throw new ApiError('not_configured');
  return telephone;
}

/** Without a telephone company no call is ever live. @throws ApiError call_not_live */
function requireLine(telephone: TelephoneDeps | null): TelephoneDeps {
  if (telephone === null) throw new ApiError('call_not_live');
  return telephone;
}

/** @throws ApiError not_found */
async function requireCall(db: Db, callId: CallId) {
  const call = await findCall(db, callId);
  if (!call) throw new ApiError('not_found');
  return call;
}

/**
 * A colleague's customer is a colleague's, on the line too; a supervisor steps in anywhere.
 * @throws ApiError not_found, owned_by_other
 */
async function requireOwnCall(db: Db, callId: CallId, caller: Caller): Promise<void> {
  const call = await requireCall(db, callId);
  if (caller.role === 'supervisor') return;
  const owners = [call.agentId, call.ownerKind === 'agent' ? call.ownerAgentId : null];
  if (owners.some((owner) => owner !== null && owner !== caller.userId))
    throw new ApiError('owned_by_other');
}

async function usualPhone(db: Db, { userId }: Caller): Promise<'phone' | 'browser'> {
  const user = await db
    .selectFrom('user')
    .select(['answersOn', 'phone'])
    .where('id', '=', userId)
    .executeTakeFirst();
  return user?.answersOn === 'phone' && user.phone !== null ? 'phone' : 'browser';
}
