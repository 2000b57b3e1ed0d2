import { CancellationScope, condition, isCancellation, sleep } from '@temporalio/workflow';
import type { TurnOutcome, TurnRequest } from '../../activities/outcomes.ts';
import { waitsAfterOwnerChange } from '../../domain/waits/plan.ts';
import { ours, patiently, quickly } from './activity-options.ts';
import type { CustomerMessaged } from './messages.ts';
import { send } from './outbox.ts';
import { record } from './record.ts';
import type { LeadRun } from './state.ts';

/** People send thoughts in pieces. Real time, never scaled: people type at their own speed. */
const burstQuietMs = 1_500;
const burstMaxMs = 6_000;
/** A reply still being composed starts over when the customer adds something, but not for ever. */
const startOverMaxMs = 20_000;

type Taken = Extract<TurnOutcome, { kind: 'taken' }>;

/** Answers a burst of customer messages once, unless a person owns the conversation. */
export async function answerCustomer(run: LeadRun): Promise<void> {
  const startedMs = Date.now();
  await untilBurstEnds(run, startedMs);
  const burst = takeBurst(run);
  const { revision } = run;

  const turn = await takeTurn(run, burst, startedMs);
  if (turn === null) return putBack(run, burst);
  putBack(
    run,
    burst.filter(({ messageId }) => !turn.answeredIds.includes(messageId)),
  );
  const isOvertaken = run.revision !== revision;
  learn(run, turn, isOvertaken);
  if (isOvertaken) await record(run, { kind: 'turn_overtaken', actorUserId: null });

  if (turn.draftId === null) return;
  if (run.owner.kind === 'agent' || (run.optedOut && !turn.optedOut))
    await ours.keepAsSuggestion.executeWithOptions({ summary: 'Guarda el borrador' }, [
      { leadId: run.leadId, messageId: turn.draftId },
    ]);
  else
    await send(run, turn.draftId, {
      summary: turn.optedOut ? 'Confirma la baja' : 'Envía la respuesta',
      confirmsOptOut: turn.optedOut,
    });
}

async function untilBurstEnds(run: LeadRun, startedMs: number): Promise<void> {
  for (;;) {
    const endsMs = Math.min(run.lastArrivalMs + burstQuietMs, startedMs + burstMaxMs);
    if (endsMs <= Date.now()) return;
    await sleep(endsMs - Date.now(), { summary: 'Espera el final de la ráfaga' });
  }
}

/** Everything that waits, in the order the customer wrote it: webhooks race, the provider's clock does not. */
function takeBurst(run: LeadRun): CustomerMessaged[] {
  const burst = run.inbox;
  run.inbox = [];
  return burst.sort((a, b) => a.atMs - b.atMs || a.messageId.localeCompare(b.messageId));
}

function putBack(run: LeadRun, messages: CustomerMessaged[]): void {
  run.inbox = [...messages, ...run.inbox];
}

/** null: the customer added something and the turn starts over with all of it. */
async function takeTurn(
  run: LeadRun,
  burst: CustomerMessaged[],
  startedMs: number,
): Promise<Taken | null> {
  const request: TurnRequest = {
    lead: run.snapshot(),
    messageIds: burst.map(({ messageId }) => messageId),
    mode: run.botSpeaks() ? 'answer' : 'listen',
    effort: 'quick',
  };
  const quick = await takeTurnQuickly(request);
  if (quick.kind === 'taken') return quick;
  return takeTurnPatiently(run, { ...request, effort: 'patient' }, startedMs);
}

/** A local activity's last failure comes unwrapped, as no ActivityFailure: whatever it is, it must not end the lead's life. */
async function takeTurnQuickly(request: TurnRequest): Promise<TurnOutcome> {
  try {
    return await quickly.takeTurn.executeWithOptions({ summary: 'Entiende y redacta' }, [request]);
  } catch (error) {
    if (isCancellation(error)) throw error;
    return { kind: 'needs_patience' };
  }
}

async function takeTurnPatiently(
  run: LeadRun,
  request: TurnRequest,
  startedMs: number,
): Promise<Taken | null> {
  const scope = new CancellationScope();
  let isDone = false;
  const turn = scope
    .run(() =>
      patiently.takeTurn.executeWithOptions({ summary: 'Entiende y redacta con calma' }, [request]),
    )
    .finally(() => {
      isDone = true;
    });
  turn.catch(() => undefined);
  await condition(() => isDone || run.inbox.length > 0);
  if (!isDone && Date.now() - startedMs < startOverMaxMs) scope.cancel();
  try {
    const outcome = await turn;
    return outcome.kind === 'taken' ? outcome : null;
  } catch (error) {
    if (isCancellation(error) && run.inbox.length > 0) return null;
    throw error;
  }
}

/** What people changed while the turn was taken stands; the turn's plan is cut down to what that still permits. */
function learn(run: LeadRun, turn: Taken, isOvertaken: boolean): void {
  run.turnCount += 1;
  run.classification = turn.classification;
  run.optedOut ||= turn.optedOut;
  run.assignedAgentId = isOvertaken
    ? (run.assignedAgentId ?? turn.assignedAgentId)
    : turn.assignedAgentId;
  if (!isOvertaken || !run.isClosed()) run.stage = turn.stage;
  run.enrolment = run.optedOut ? null : turn.enrolment;
  run.waits = isOvertaken ? waitsAfterOwnerChange(turn.waits, run.situation()) : turn.waits;
}
