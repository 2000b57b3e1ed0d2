import { sql } from 'kysely';
import type { CallAnalysis } from '../../domain/call/analyse.ts';
import type { CallId, LeadId, MessageId } from '../../domain/ids.ts';
import type { Author } from '../../domain/message.ts';
import { messagePreview } from '../../domain/message-preview.es.ts';
import { explain } from '../../domain/scoring/explain.ts';
import { observeTalkTime, type TalkTime } from '../../domain/scoring/observe-call.ts';
import { emptyScoreState, type ScoreState, scoreOf } from '../../domain/scoring/state.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';
import { newId } from '../new-id.ts';

export interface AnalysedCall {
  callId: CallId;
  leadId: LeadId;
  conversationId: string | null;
  outcome: string | null;
  durationS: number | null;
  endedAt: Date | null;
  talk: TalkTime;
  /** The customer's lines, as many as the analysis has emotions. */
  customerLineIds: MessageId[];
  lastLine: { author: Author; text: string; atMs: number } | null;
}

/**
 * Writes what came of a call to the call, its conversation, its lines and its lead. Written again
 * it changes nothing but the texts: talk time counts once.
 */
export async function storeAnalysis(
  db: Db,
  call: AnalysedCall,
  analysis: CallAnalysis,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await updateCall(trx, call, analysis);
    await updateConversation(trx, call, analysis);
    await updateLines(trx, call, analysis);
    await updateProfile(trx, call, analysis);
    await showLastLine(trx, call);
    const isFirst = await noted(trx, call);
    if (isFirst) {
      await countTalkTime(trx, call);
      await awaitRecording(trx, call);
    }
    const { callId, leadId } = call;
    await announce(
      trx,
      { kind: 'call_changed', callId, leadId },
      { kind: 'message_changed', leadId },
      { kind: 'lead_changed', leadId },
    );
  });
}

async function updateCall(trx: Db, { callId }: AnalysedCall, analysis: CallAnalysis) {
  const { transcript, summary, sentiment, emotion, keyWords, facts, nextAction } = analysis;
  await trx
    .updateTable('call')
    .set({
      transcript,
      summary,
      sentiment,
      emotion,
      nextAction,
      keyWords: JSON.stringify(keyWords),
      facts: JSON.stringify(facts),
    })
    .where('id', '=', callId)
    .execute();
}

async function updateConversation(trx: Db, call: AnalysedCall, analysis: CallAnalysis) {
  if (call.conversationId === null) return;
  const { transcript, sentiment, intents, objections, nextAction } = analysis;
  await trx
    .updateTable('conversation')
    .set({
      transcript,
      sentiment,
      nextAction,
      intents: JSON.stringify(intents),
      objections: JSON.stringify(objections),
      durationS: call.durationS,
      endedAt: call.endedAt ?? new Date(),
    })
    .where('id', '=', call.conversationId)
    .execute();
}

/** How each line sounded, where nobody had noted it while it was spoken. */
async function updateLines(trx: Db, { customerLineIds }: AnalysedCall, analysis: CallAnalysis) {
  const felt = customerLineIds.map((id, index) => ({ id, emotion: analysis.emotions[index] }));
  await sql`
    update message m
    set payload = jsonb_build_object('emotion', f.emotion) || coalesce(m.payload, '{}'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(felt)}::jsonb) as f(id text, emotion text)
    where m.id = f.id and f.emotion is not null
  `.execute(trx);
}

/** Only what nobody had filled in. */
async function updateProfile(trx: Db, { leadId }: AnalysedCall, analysis: CallAnalysis) {
  const { facts, email, address, summary } = analysis;
  await trx
    .updateTable('lead')
    .set((eb) => ({
      firstName: eb.fn.coalesce('firstName', eb.val(facts.name ?? null)),
      serviceInterest: eb.fn.coalesce('serviceInterest', eb.val(facts.service ?? null)),
      zoneText: eb.fn.coalesce('zoneText', eb.val(facts.zone ?? null)),
      budgetMinor: sql<number>`coalesce(budget_minor, ${facts.budget?.amountMinor ?? null}::int)`,
      budgetCurrency: eb.fn.coalesce('budgetCurrency', eb.val(facts.budget?.currency ?? null)),
      email: eb.fn.coalesce('email', eb.val(email)),
      address: eb.fn.coalesce('address', eb.val(address)),
      aiNotes: eb.fn.coalesce(sql<string>`nullif(ai_notes, '')`, eb.val(summary)),
    }))
    .where('id', '=', leadId)
    .execute();
}

/** The inbox shows what was said last, on whichever channel. */
async function showLastLine(trx: Db, { leadId, lastLine }: AnalysedCall): Promise<void> {
  if (lastLine === null) return;
  const at = new Date(lastLine.atMs);
  await trx
    .updateTable('lead')
    .set({
      lastMessageAt: at,
      lastMessagePreview: messagePreview('text', lastLine.text),
      lastMessageAuthor: lastLine.author,
    })
    .where('id', '=', leadId)
    .where((eb) => eb.or([eb('lastMessageAt', 'is', null), eb('lastMessageAt', '<', at)]))
    .execute();
}

/** In the lead's own story; false when an earlier attempt wrote it there. */
async function noted(trx: Db, call: AnalysedCall): Promise<boolean> {
  const { callId, leadId, outcome, durationS } = call;
  const written = await trx
    .insertInto('leadEvent')
    .values({
      leadId,
      kind: 'call_analysed',
      data: JSON.stringify({ callId, outcome, durationS }),
      dedupeKey: `call_analysed:${callId}`,
      at: call.endedAt ?? new Date(),
    })
    .onConflict((same) => same.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

/** Somebody spoke, so there will be a recording; whoever keeps it says what became of it. */
async function awaitRecording(trx: Db, { callId }: AnalysedCall): Promise<void> {
  await trx
    .updateTable('call')
    .set({ recordingState: 'pending' })
    .where('id', '=', callId)
    .where('recordingState', '=', 'none')
    .where('answeredAt', 'is not', null)
    .execute();
}

async function countTalkTime(trx: Db, { leadId, talk, customerLineIds }: AnalysedCall) {
  const lead = await trx
    .selectFrom('lead')
    .select(['score', 'scoreState'])
    .where('id', '=', leadId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const before = { ...emptyScoreState, ...(lead.scoreState as Partial<ScoreState>) };
  const after = observeTalkTime(before, talk);
  const reasons = explain(before, after);
  if (after === before) return;
  const { score, classification, breakdown } = scoreOf(after);
  await trx
    .updateTable('lead')
    .set({
      score,
      classification,
      scoreBreakdown: JSON.stringify(breakdown),
      scoreState: JSON.stringify(after),
      updatedAt: sql<Date>`now()`,
    })
    .where('id', '=', leadId)
    .execute();
  if (reasons.length === 0) return;
  await trx
    .insertInto('scoreEvent')
    .values({
      id: newId('scoreEvent'),
      leadId,
      messageId: customerLineIds.at(-1) ?? null,
      scoreBefore: lead.score,
      scoreAfter: score,
      breakdown: JSON.stringify(breakdown),
      reasons: JSON.stringify(reasons),
      at: new Date(),
    })
    .execute();
}
