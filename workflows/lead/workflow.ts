import { condition, continueAsNew } from '@temporalio/workflow';
import { waitKindNames, waitReason } from '../../domain/waits/names.es.ts';
import { earliest } from '../../domain/waits/plan.ts';
import { Alarm } from './alarm.ts';
import { actOn } from './due-waits.ts';
import { listen } from './handlers.ts';
import type { LeadInput } from './messages.ts';
import { Showcase } from './showcase.ts';
import { LeadRun } from './state.ts';
import { answerCustomer } from './turn.ts';

/**
 * A lead's life, from the first message to won or lost.
 *
 * Signals and updates only change the state and wake this story; everything that takes time is
 * done here, one thing after the other, customers first.
 */
export async function lead(input: LeadInput): Promise<void> {
  const run = new LeadRun(input);
  const alarm = new Alarm();
  const showcase = new Showcase(run);
  listen(run);

  for (;;) {
    const next = earliest(run.waits);
    alarm.setFor(
      next?.dueAtMs ?? null,
      next === null ? '' : `${waitKindNames[next.kind]}: ${waitReason(next.reason)}`,
    );
    const { revision } = run;
    await condition(
      () =>
        run.inbox.length > 0 ||
        run.dueWait() !== null ||
        run.revision !== revision ||
        alarm.rang ||
        (run.isQuiet() && (run.isOver() || run.historyIsLong())),
    );

    const due = run.dueWait();
    if (run.inbox.length > 0) await answerCustomer(run);
    else if (due !== null) await actOn(run, due);

    showcase.update();
    // A signal that arrives while this is decided makes the server ask again, with the signal seen.
    if (run.isQuiet()) {
      if (run.isOver()) return;
      if (run.historyIsLong()) await continueAsNew<typeof lead>(run.carriedOver());
    }
  }
}
