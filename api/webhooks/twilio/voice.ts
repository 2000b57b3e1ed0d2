import type { Request, Response } from 'express';
import { openInboundCall } from '../../../db/call-events/open-inbound-call.ts';
import type { CallId } from '../../../domain/ids.ts';
import { spokenNames } from '../../../domain/speech-hints.ts';
import {
  busyTwiml,
  hangUpTwiml,
  hiddenNumberTwiml,
  relayTwiml,
} from '../../../integrations/twilio/twiml.ts';
import type { TwilioWebhookDeps } from './deps.ts';
import { keep } from './hear-callback.ts';
import { callIdOf, formOf, inboundCallId } from './request.ts';

const e164 = /^\+[1-9][0-9]{5,17}$/;

/** What a customer's leg does first: both who rings us and whom we rang talk to the assistant. */
export async function answerVoice(
  deps: TwilioWebhookDeps,
  request: Request,
  response: Response,
): Promise<void> {
  response.type('xml');
  const callId = callIdOf(request);
  if (callId === null) return answerCaller(deps, formOf(request), response);
  const call = await deps.db
    .selectFrom('call')
    .select('status')
    .where('id', '=', callId)
    .executeTakeFirst();
  const isWanted = call !== undefined && call.status !== 'ended';
  response.send(isWanted ? await talk(deps, callId) : hangUpTwiml());
}

async function answerCaller(
  deps: TwilioWebhookDeps,
  { CallSid: legId = '', From: phone = '' }: Record<string, string>,
  response: Response,
): Promise<void> {
  const callId = inboundCallId(legId);
  if (callId === null) return void response.send(hangUpTwiml());
  if (!e164.test(phone)) return void response.send(hiddenNumberTwiml());
  const opened = await openInboundCall(deps.db, { callId, legId, phone });
  if (opened.kind === 'busy') return void response.send(busyTwiml());
  const answered = { kind: 'leg_status', legId, status: 'in-progress', sequence: 0 } as const;
  const tell = await keep(
    deps,
    callId,
    { id: `${legId}:opened`, event: answered },
    { who: 'customer' },
  );
  response.send(await talk(deps, callId));
  await tell();
}

async function talk({ voice, loadCatalogue }: TwilioWebhookDeps, callId: CallId): Promise<string> {
  const hints = spokenNames(await loadCatalogue());
  return relayTwiml(voice, { callId, session: 'first', hints });
}
