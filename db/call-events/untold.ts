import { sql } from 'kysely';
import type { CallEvent } from '../../domain/call/call-event.ts';
import type { Db } from '../connect.ts';
import type { ToldCall } from './told-call.ts';

/** Younger: the request that stored it is telling the workflow itself. */
const graceMs = 2_000;

/** What calls' workflows have not been told, oldest first. */
export function untoldCallEvents(
  db: Db,
  limit: number,
): Promise<(ToldCall & { id: string; event: CallEvent })[]> {
  return db
    .selectFrom('callEvent')
    .innerJoin('call', 'call.id', 'callEvent.callId')
    .select([
      'callEvent.id',
      'callEvent.callId',
      'callEvent.event',
      'call.leadId',
      'call.direction',
      'call.providerSid as legId',
    ])
    .where('callEvent.signalledAt', 'is', null)
    .where('callEvent.at', '<', sql<Date>`now() - ${graceMs} * interval '1 ms'`)
    .orderBy('callEvent.at')
    .limit(limit)
    .execute();
}

/** Their workflow has heard them, or is gone for good. */
export async function callEventsTold(db: Db, ...ids: string[]): Promise<void> {
  if (ids.length > 0)
    await db
      .updateTable('callEvent')
      .set({ signalledAt: new Date() })
      .where('id', 'in', ids)
      .execute();
}
