import { ApplicationFailure } from '@temporalio/workflow';
import type { UserId } from '../../domain/ids.ts';
import type { LeadRun } from './state.ts';

/** Why an update is refused: the failure's type, which the API turns into its own code. */
type Refusal =
  | 'already_owned'
  | 'not_owner'
  | 'closed'
  | 'opted_out'
  | 'unknown_wait'
  | 'in_the_past'
  | 'not_enrolled'
  | 'already_enrolled';

// Validators must be synchronous: an asynchronous one cannot reject.
export function validators(run: LeadRun) {
  const refuseIf = (refused: boolean, code: Refusal) => {
    if (refused) throw ApplicationFailure.create({ type: code, message: code, nonRetryable: true });
  };
  const open = () => refuseIf(run.isClosed(), 'closed');
  const contactable = () => {
    open();
    refuseIf(run.optedOut, 'opted_out');
  };
  const knownWait = (waitId: string) =>
    refuseIf(!run.waits.some((wait) => wait.id === waitId), 'unknown_wait');

  return {
    takeOver({ agentId, force }: { agentId: UserId; force?: boolean }) {
      open();
      const { owner } = run;
      const isOthers = owner.kind === 'agent' && owner.agentId !== agentId;
      // Answered from the phone app: nobody in particular owns it, anyone may take it.
      refuseIf(isOthers && owner.agentId !== undefined && force !== true, 'already_owned');
    },
    handBack(_message: object) {
      open();
      refuseIf(run.owner.kind === 'bot', 'not_owner');
    },
    open: (_message: object) => open(),
    enrol(_message: object) {
      contactable();
      refuseIf(run.enrolment !== null, 'already_enrolled');
    },
    leaveCampaign: (_message: object) =>
      refuseIf(
        run.enrolment === null && !run.waits.some((wait) => wait.kind === 'campaign_step'),
        'not_enrolled',
      ),
    requestCall({ atMs }: { atMs?: number }) {
      contactable();
      refuseIf(atMs !== undefined && atMs < Date.now(), 'in_the_past');
    },
    knownWait: ({ waitId }: { waitId: string }) => knownWait(waitId),
    moveWait({ waitId, dueAtMs }: { waitId: string; dueAtMs: number }) {
      knownWait(waitId);
      refuseIf(dueAtMs < Date.now(), 'in_the_past');
    },
  };
}
