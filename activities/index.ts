import { cancellationSignal, heartbeat } from '@temporalio/activity';
import { analyseCall } from './call/after/analyse-call.ts';
import { keepRecording } from './call/after/keep-recording.ts';
import { concludeAttempt, recordCall } from './call/conclude.ts';
import { dial, planDial } from './call/dial.ts';
import { announceDialer, reportDialerPaused } from './call/dialer.ts';
import { findWarmLeads } from './call/find-warm-leads.ts';
import { findAgent, hangUpLeg, moveLeg, recordLeg, ringAgent } from './call/legs.ts';
import { settleCall } from './call/settle-call.ts';
import { deliver, giveUpOn } from './deliver.ts';
import type { ActivityDeps } from './deps.ts';
import { assignCallTask, openCallTask } from './life/calls.ts';
import { enrol, leaveCampaign, takeCampaignStep } from './life/campaign-step.ts';
import { contact } from './life/contact.ts';
import { keepAsSuggestion, noteFailure } from './life/drafts.ts';
import { escalate } from './life/escalate.ts';
import { optOut } from './life/opt-out.ts';
import { recordChange } from './life/record-change.ts';
import { readScore } from './life/score.ts';
import type { TurnOutcome, TurnRequest } from './outcomes.ts';
import { takeTurn } from './turn/take-turn.ts';

/** An activity's own arguments: everything but what it needs from outside. */
type Input<F extends (deps: never, ...input: never[]) => unknown> =
  Parameters<F> extends [unknown, ...infer I] ? I : never;

/** Everything the workflows make happen. A fake of any part is typed by this factory. */
export function createActivities(deps: ActivityDeps) {
  return {
    takeTurn: async (request: Input<typeof takeTurn>[0]) => {
      // Cancellation reaches an activity by its heartbeats only.
      const beat = request.effort === 'patient' ? setInterval(heartbeat, 500) : undefined;
      try {
        const outcome = await takeTurn(deps, request, cancellationSignal());
        if (outcome.kind === 'taken') tell(deps, request, outcome);
        return outcome;
      } finally {
        clearInterval(beat);
      }
    },
    deliver: async (...input: Input<typeof deliver>) => {
      // A send of usual length beats not once; the beats of a slow one tell a dead worker from a slow vendor.
      const beat = setInterval(heartbeat, 2_000);
      try {
        return await deliver(deps, ...input);
      } finally {
        clearInterval(beat);
      }
    },
    giveUpOn: (...input: Input<typeof giveUpOn>) => giveUpOn(deps, ...input),
    keepAsSuggestion: (...input: Input<typeof keepAsSuggestion>) =>
      keepAsSuggestion(deps, ...input),
    noteFailure: (...input: Input<typeof noteFailure>) => noteFailure(deps, ...input),
    recordChange: (...input: Input<typeof recordChange>) => recordChange(deps, ...input),
    readScore: (...input: Input<typeof readScore>) => readScore(deps, ...input),
    optOut: (...input: Input<typeof optOut>) => optOut(deps, ...input),
    contact: (...input: Input<typeof contact>) => contact(deps, ...input),
    takeCampaignStep: (...input: Input<typeof takeCampaignStep>) =>
      takeCampaignStep(deps, ...input),
    escalate: (...input: Input<typeof escalate>) => escalate(deps, ...input),
    openCallTask: (...input: Input<typeof openCallTask>) => openCallTask(deps, ...input),
    assignCallTask: (...input: Input<typeof assignCallTask>) => assignCallTask(deps, ...input),
    enrol: (...input: Input<typeof enrol>) => enrol(deps, ...input),
    leaveCampaign: (...input: Input<typeof leaveCampaign>) => leaveCampaign(deps, ...input),
    planDial: (...input: Input<typeof planDial>) => planDial(deps, ...input),
    dial: (...input: Input<typeof dial>) => dial(deps, ...input),
    recordCall: (...input: Input<typeof recordCall>) => recordCall(deps, ...input),
    concludeAttempt: (...input: Input<typeof concludeAttempt>) => concludeAttempt(deps, ...input),
    settleCall: (...input: Input<typeof settleCall>) => settleCall(deps, ...input),
    findWarmLeads: (...input: Input<typeof findWarmLeads>) => findWarmLeads(deps, ...input),
    announceDialer: () => announceDialer(deps),
    reportDialerPaused: (...input: Input<typeof reportDialerPaused>) =>
      reportDialerPaused(deps, ...input),
    recordLeg: (...input: Input<typeof recordLeg>) => recordLeg(deps, ...input),
    moveLeg: (...input: Input<typeof moveLeg>) => moveLeg(deps, ...input),
    hangUpLeg: (...input: Input<typeof hangUpLeg>) => hangUpLeg(deps, ...input),
    findAgent: (...input: Input<typeof findAgent>) => findAgent(deps, ...input),
    ringAgent: (...input: Input<typeof ringAgent>) => ringAgent(deps, ...input),
    keepRecording: (...input: Input<typeof keepRecording>) => keepRecording(deps, ...input),
    analyseCall: (call: Input<typeof analyseCall>[0]) =>
      analyseCall(deps, call, cancellationSignal()),
  };
}

export type Activities = ReturnType<typeof createActivities>;

/** A turn is called after its first message, so that one id finds a message, its turn and what was sent for it. */
function tell(
  { log }: ActivityDeps,
  { lead }: TurnRequest,
  { answeredIds, draftId }: Extract<TurnOutcome, { kind: 'taken' }>,
): void {
  const turnId = `turn_${answeredIds[0]?.slice('msg_'.length)}`;
  log.info({ leadId: lead.leadId, turnId, messageIds: answeredIds, draftId }, 'turn taken');
}
