import { changeCall, talkOf } from '../../db/calls/dialing.ts';
import type { CallOutcome } from '../../domain/call/call.ts';
import type { ActivityDeps } from '../deps.ts';
import type { Attempt, AttemptOutcome, CallChange, CallRef } from './outcomes.ts';

type Deps = Pick<ActivityDeps, 'db'>;

/** Writes a step of the call's way, as its workflow has it. */
export async function recordCall(
  { db }: Deps,
  { change, ...call }: CallRef & { change: CallChange },
): Promise<void> {
  await changeCall(db, call, change);
}

/** What came of one attempt: the vendor's word, and what was said. */
export async function concludeAttempt({ db }: Deps, attempt: Attempt): Promise<AttemptOutcome> {
  const { lines, actions } = (await talkOf(db, attempt.callId)) ?? { lines: 0, actions: [] };
  const refused = actions.some(({ kind }) => kind === 'reject' || kind === 'opt_out');
  const outcome = outcomeOf(attempt, lines > 0, refused);
  if (attempt.errorCode !== null && isNumbersFault(attempt.errorCode))
    await db
      .updateTable('lead')
      .set({ uncallableReason: String(attempt.errorCode) })
      .where('id', '=', attempt.leadId)
      .execute();
  return { outcome };
}

function outcomeOf(attempt: Attempt, spoke: boolean, refused: boolean): CallOutcome {
  if (attempt.hadAgent) return 'successful';
  switch (attempt.legStatus) {
    case 'busy':
      return 'busy';
    case 'no-answer':
    case 'canceled':
      return 'no_answer';
    case 'completed':
    case 'in-progress':
      if (spoke) return refused ? 'rejected' : 'successful';
      if (attempt.isMachine) return 'voicemail';
      // Answered and hung up without a word.
      return attempt.wasAnswered ? 'rejected' : 'no_answer';
    default:
      return 'failed';
  }
}

/** Codes that say that this number takes no calls, ever (reference/voice.md). */
const isNumbersFault = (code: number) => [21_211, 21_214, 21_217, 13_224].includes(code);
