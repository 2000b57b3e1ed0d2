import { loadEndedCall } from '../../../db/after-call/load-call.ts';
import { storeAnalysis } from '../../../db/after-call/store-analysis.ts';
import { analyseCall as analyse } from '../../../domain/call/analyse.ts';
import type { CallId } from '../../../domain/ids.ts';
import type { ActivityDeps } from '../../deps.ts';
import { hearCall } from './hear-call.ts';

/**
 * Reads a call that is over and writes what came of it to the call, its conversation, its lead and
 * the score. Asked again when its recording has come, it hears that first; talk time counts once.
 */
export async function analyseCall(
  deps: Pick<ActivityDeps, 'db' | 'media' | 'loadCatalogue'>,
  { callId }: { callId: CallId },
  signal = new AbortController().signal,
): Promise<void> {
  const { db, loadCatalogue } = deps;
  const ended = await loadEndedCall(db, callId);
  if (ended === undefined) return;
  const call = await hearCall(deps, callId, ended, signal);
  const analysis = analyse({ ...call, catalogue: await loadCatalogue() });
  const customer = call.lines.filter(({ author, text }) => author === 'customer' && text !== '');
  await storeAnalysis(
    db,
    {
      callId,
      leadId: call.leadId,
      conversationId: call.conversationId,
      outcome: call.outcome,
      durationS: call.durationS,
      endedAt: call.endedAt,
      talk: {
        // What a machine was told is no conversation.
        talkMs: customer.length > 0 ? (call.durationS ?? 0) * 1_000 : 0,
        lineTimesMs: customer.map(({ atMs }) => atMs),
      },
      customerLineIds: customer.map(({ id }) => id),
      lastLine: call.lines.findLast(({ text }) => text !== '') ?? null,
    },
    analysis,
  );
}
