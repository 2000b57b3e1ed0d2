import type { Memory } from '../../domain/assistant.ts';
import { type Emotion, emotions } from '../../domain/call/call.ts';
import type { CallLine } from '../../domain/call/line.ts';
import type { CallId, MessageId } from '../../domain/ids.ts';
import type { ScoreState } from '../../domain/scoring/state.ts';
import type { Db } from '../connect.ts';

export interface StoredLine extends CallLine {
  id: MessageId;
}

/** A call that is over, with what was said and what is known of its lead. undefined: deleted with its person. */
export async function loadEndedCall(db: Db, callId: CallId) {
  const call = await db
    .selectFrom('call')
    .innerJoin('lead', 'lead.id', 'call.leadId')
    .selectAll('call')
    .select(['lead.timeZone', 'lead.memory', 'lead.scoreState'])
    .where('call.id', '=', callId)
    .executeTakeFirst();
  if (call === undefined) return undefined;
  return {
    ...call,
    memory: call.memory as Partial<Memory>,
    scoreState: call.scoreState as Partial<ScoreState>,
    lines: call.conversationId === null ? [] : await linesOf(db, call.conversationId),
  };
}

export type EndedCall = NonNullable<Awaited<ReturnType<typeof loadEndedCall>>>;

/** What was said, in its order. */
async function linesOf(db: Db, conversationId: string): Promise<StoredLine[]> {
  const rows = await db
    .selectFrom('message')
    .select(['id', 'author', 'text', 'at', 'payload', 'understanding'])
    .where('conversationId', '=', conversationId)
    .where('channel', '=', 'call')
    .where('deletedAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, author, text, at, payload, understanding }) => ({
    id,
    author,
    text,
    atMs: at.getTime(),
    offsetMs: typeof payload?.offsetMs === 'number' ? payload.offsetMs : null,
    understanding,
    emotion: emotions.find((one): one is Emotion => one === payload?.emotion) ?? null,
  }));
}
