import { patched, setHandler } from '@temporalio/workflow';
import type { Wait } from '../../domain/waits.ts';
import { ours } from './activity-options.ts';
import { changed, close, own, setWaits } from './changes.ts';
import * as messages from './messages.ts';
import { send } from './outbox.ts';
import { record } from './record.ts';
import type { LeadRun } from './state.ts';
import { validators } from './validators.ts';
import { listenToWaits } from './wait-handlers.ts';

/**
 * Registers every handler. Each one changes the state before its first `await`, so that the story
 * and the other handlers never see half a change, and answers once the database says the same.
 */
export function listen(run: LeadRun): void {
  setHandler(messages.leadState, () => run.shown());
  listenToCustomer(run);
  listenToPeople(run);
  listenToOwnership(run);
  listenToWaits(run);
}

function listenToCustomer(run: LeadRun): void {
  setHandler(messages.customerMessaged, (message) => {
    if (!run.isNew(message.messageId)) return;
    run.inbox.push(message);
    run.lastArrivalMs = arrivalOf(message);
  });
  setHandler(messages.optedOut, async ({ source }) => {
    if (run.optedOut) return;
    run.optedOut = true;
    run.waits = [];
    run.enrolment = null;
    changed(run);
    await ours.optOut({ leadId: run.leadId, source });
    await record(run, { kind: 'opted_out', actorUserId: null, data: { source } });
  });
  setHandler(messages.messageFailed, async ({ messageId, errorCode }) => {
    await ours.noteFailure({ leadId: run.leadId, messageId, errorCode });
  });
  setHandler(messages.scoreInputsChanged, () => reload(run));
  listenToCalls(run);
}

function listenToCalls(run: LeadRun): void {
  setHandler(messages.callEnded, async ({ callId }) => {
    // Before the assistant could call, the score was all that a call left.
    if (!patched('settled-calls')) return reload(run);
    const { revision } = run;
    const settled = await ours.settleCall({ lead: run.snapshot(), callId });
    run.classification = settled.classification;
    if (run.revision === revision && !run.isClosed()) {
      run.stage = settled.stage;
      run.waits = settled.waits;
      run.assignedAgentId ??= settled.assignedAgentId;
    }
    changed(run);
  });
  setHandler(messages.callWanted, async ({ purpose, dueAtMs }) => {
    if (run.optedOut || run.isClosed()) return;
    const reason = purpose === 'promised' ? 'promised_call' : 'warm_lead_call';
    const others = run.waits.filter(({ id }) => id !== 'call_task');
    setWaits(run, [...others, { id: 'call_task', kind: 'call_task', dueAtMs, reason }]);
    await record(run, { kind: 'call_planned', actorUserId: null, data: { reason } });
  });
  setHandler(messages.agentTookCall, async ({ agentId, callId }) => {
    if (run.isClosed()) return;
    run.assignedAgentId ??= agentId;
    own(run, { kind: 'agent', agentId });
    await record(run, { kind: 'took_call', actorUserId: agentId, data: { callId } });
  });
}

/** Clocks of different machines differ, and a swept message came long ago: never trusted by more than a second. */
function arrivalOf({ receivedAtMs }: messages.CustomerMessaged): number {
  const nowMs = Date.now();
  return Math.min(nowMs, Math.max(receivedAtMs ?? nowMs, nowMs - 1_000));
}

async function reload(run: LeadRun): Promise<void> {
  const { classification } = await ours.readScore({ leadId: run.leadId });
  run.classification = classification;
  changed(run);
}

function listenToPeople(run: LeadRun): void {
  const check = validators(run);
  setHandler(messages.agentMessaged, async ({ messageId }) => {
    if (run.isNew(messageId))
      await send(run, messageId, { summary: 'Envía lo que escribió el agente' });
  });
  setHandler(messages.repliedFromPhone, async ({ messageId }) => {
    if (!run.isNew(messageId) || run.owner.kind === 'agent') return;
    own(run, { kind: 'agent' });
    await record(run, { kind: 'replied_from_phone', actorUserId: null });
  });
  setHandler(messages.recordSale, async ({ saleId, byUserId }) => {
    // Never refused: the sale is stored, and stands even when somebody gave the lead up meanwhile.
    close(run, 'won');
    await record(run, { kind: 'sale_recorded', actorUserId: byUserId, data: { saleId } });
    return { stage: run.stage };
  });
  setHandler(
    messages.markLost,
    async ({ byUserId, reason }) => {
      close(run, 'lost');
      await record(run, { kind: 'marked_lost', actorUserId: byUserId, data: { reason } });
      return { stage: run.stage };
    },
    { validator: check.open },
  );
  setHandler(
    messages.requestCall,
    async ({ callId, byUserId, atMs }) => {
      const dueAtMs = atMs ?? Date.now();
      const wait: Wait = {
        id: `call_task:${callId}`,
        kind: 'call_task',
        dueAtMs,
        reason: 'requested_call',
      };
      await ours.openCallTask({ leadId: run.leadId, callId, byUserId, dueAtMs });
      setWaits(run, [...run.waits, wait]);
      await record(run, { kind: 'call_requested', actorUserId: byUserId, data: { callId } });
      return { callId };
    },
    { validator: check.requestCall },
  );
}

function listenToOwnership(run: LeadRun): void {
  const check = validators(run);
  setHandler(
    messages.takeOver,
    async ({ agentId }) => {
      run.assignedAgentId ??= agentId;
      own(run, { kind: 'agent', agentId });
      await record(run, { kind: 'taken_over', actorUserId: agentId });
      return run.ownership();
    },
    { validator: check.takeOver },
  );
  setHandler(
    messages.handBack,
    async ({ byUserId }) => {
      own(run, { kind: 'bot' });
      await record(run, { kind: 'handed_back', actorUserId: byUserId });
      return run.ownership();
    },
    { validator: check.handBack },
  );
  setHandler(
    messages.assign,
    async ({ agentId, byUserId }) => {
      run.assignedAgentId = agentId;
      // Who is responsible also owns a conversation that another person had.
      if (run.owner.kind === 'agent') own(run, { kind: 'agent', agentId });
      changed(run);
      await record(run, { kind: 'assigned', actorUserId: byUserId, data: { agentId } });
      return run.ownership();
    },
    { validator: check.open },
  );
}
