import { sql } from 'kysely';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

/** What a lead's workflow has to hear and no message row stands for. */
export type LeadSignal =
  | { kind: 'message_failed'; leadId: LeadId; messageId: MessageId; errorCode: number }
  | { kind: 'opted_out'; leadId: LeadId; source: 'agent' | 'call' };

/** Younger: the request that left it is telling the workflow itself. */
const graceMs = 2_000;

/** Left in the transaction that makes the change, so that it is told even when Temporal or this process is down. @returns its id */
export async function leaveSignal(trx: Db, signal: LeadSignal): Promise<string> {
  const { kind, leadId, ...data } = signal;
  const id = `${kind}:${signal.kind === 'message_failed' ? signal.messageId : leadId}`;
  await trx
    .insertInto('leadSignal')
    .values({ id, leadId, kind, data: JSON.stringify(data) })
    .onConflict((same) => same.column('id').doNothing())
    .execute();
  return id;
}

/** The workflow has heard it. */
export async function signalHeard(db: Db, ...ids: string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('leadSignal').where('id', 'in', ids).execute();
}

/** The oldest that nobody has told. */
export async function untoldSignals(
  db: Db,
  limit: number,
): Promise<{ id: string; signal: LeadSignal }[]> {
  const rows = await db
    .selectFrom('leadSignal')
    .selectAll()
    .where('createdAt', '<', sql<Date>`now() - ${graceMs} * interval '1 ms'`)
    .orderBy('createdAt')
    .limit(limit)
    .execute();
  return rows.map(({ id, kind, leadId, data }) => ({
    id,
    signal: { kind, leadId, ...data } as LeadSignal,
  }));
}
