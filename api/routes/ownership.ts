import { recordOptOut } from '../../db/lead-life/opt-out.ts';
import { leaveSignal, signalHeard } from '../../db/lead-signals/lead-signals.ts';
import { newId } from '../../db/new-id.ts';
import type { LeadId } from '../../domain/ids.ts';
import { audit } from '../audit.ts';
import { type Binding, bind } from '../bind.ts';
import type { Caller } from '../caller.ts';
import * as contract from '../contract/ownership.ts';
import type { ApiDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { requireActable, requireLead } from './lead-access.ts';
import { shownLead } from './leads.ts';

/** Everything a person decides about a lead; the lead's workflow carries it out and answers. */
export function ownershipBindings({ db, leadWorkflows, log: logger }: ApiDeps): Binding[] {
  const log = (
    caller: Caller,
    action: string,
    leadId: LeadId,
    details: Record<string, unknown> = {},
  ) => audit(db, caller, { action, entity: 'lead', entityId: leadId, details });

  return [
    bind(contract.takeOverLead, async ({ params: { leadId }, caller }) => {
      await requireLead(db, leadId);
      await leadWorkflows.takeOver(leadId, {
        agentId: caller.userId,
        force: caller.role === 'supervisor',
      });
      await log(caller, 'taken_over', leadId);
      return shownLead(db, leadId);
    }),

    bind(contract.handBackLead, async ({ params: { leadId }, caller }) => {
      await requireActable(db, leadId, caller);
      await leadWorkflows.handBack(leadId, { byUserId: caller.userId });
      await log(caller, 'handed_back', leadId);
      return shownLead(db, leadId);
    }),

    bind(contract.assignLead, async ({ params: { leadId }, body: { agentId }, caller }) => {
      await requireLead(db, leadId);
      const agent = await db
        .selectFrom('user')
        .select('id')
        .where('id', '=', agentId)
        .where('active', '=', true)
        .where('role', 'in', ['junior', 'senior', 'supervisor'])
        .executeTakeFirst();
      if (!agent) throw new ApiError('bad_request', { agentId: 'cannot own leads' });
      await leadWorkflows.assign(leadId, { agentId, byUserId: caller.userId });
      await log(caller, 'assigned', leadId, { agentId });
      return shownLead(db, leadId);
    }),

    bind(contract.optOutLead, async ({ params: { leadId }, caller }) => {
      await requireActable(db, leadId, caller);
      // At once, whatever the workflow is doing: every send reads this under lock.
      const signalId = await db.transaction().execute(async (trx) => {
        await recordOptOut(trx, leadId, 'agent');
        return leaveSignal(trx, { kind: 'opted_out', leadId, source: 'agent' });
      });
      await log(caller, 'opted_out', leadId);
      await leadWorkflows
        .optedOut(leadId, 'agent')
        .then(() => signalHeard(db, signalId))
        .catch((err: unknown) =>
          logger.warn({ err, leadId }, 'opt-out stored; the sweep will tell its workflow'),
        );
      return shownLead(db, leadId);
    }),

    bind(contract.markLeadLost, async ({ params: { leadId }, body, caller }) => {
      await requireActable(db, leadId, caller);
      await leadWorkflows.markLost(leadId, { byUserId: caller.userId, reason: body.reason });
      await log(caller, 'marked_lost', leadId, { reason: body.reason });
      return shownLead(db, leadId);
    }),

    bind(contract.requestLeadCall, async ({ params: { leadId }, body, caller }) => {
      await requireLead(db, leadId);
      const callId = newId('call');
      await leadWorkflows.requestCall(leadId, {
        callId,
        byUserId: caller.userId,
        ...(body.at === undefined ? {} : { atMs: Date.parse(body.at) }),
      });
      await log(caller, 'call_requested', leadId, { callId });
      return { callId };
    }),

    bind(contract.changeWait, async ({ params: { leadId, waitId }, body, caller }) => {
      await requireActable(db, leadId, caller);
      const request = { waitId, byUserId: caller.userId };
      const waits =
        body.action === 'move'
          ? await leadWorkflows.moveWait(leadId, { ...request, dueAtMs: Date.parse(body.dueAt) })
          : body.action === 'skip'
            ? await leadWorkflows.skipWait(leadId, request)
            : await leadWorkflows.runWaitNow(leadId, request);
      await log(caller, `wait_${body.action}`, leadId, { waitId });
      return {
        waitingFor: waits.map(({ id, kind, reason, dueAtMs }) => ({
          id,
          kind,
          reason,
          dueAt: new Date(dueAtMs).toISOString(),
        })),
      };
    }),
  ];
}
