import { loadEndedCall } from '../../../db/after-call/load-call.ts';
import { storeAnalysis } from '../../../db/after-call/store-analysis.ts';
import { analyseCall as analyse } from '../../../domain/call/analyse.ts';
import type { CallId } from '../../../domain/ids.ts';
import type { ActivityDeps } from '../../deps.ts';

/**
 * Reads a call that is over and writes what came of it to the call, its conversation, its lead and
 * the score. May be asked again, for example when a recording has been heard: talk time counts once.
 */
export async function analyseCall(
  { db, loadCatalogue }: Pick<ActivityDeps, 'db' | 'loadCatalogue'>,
  { callId }: { callId: CallId },
): Promise<void> {
  const call = await loadEndedCall(db, callId);
  if (call === undefined) return;
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
    },
    analysis,
  );
}
