import { sql } from 'kysely';
import type { LegStatus } from '../../domain/call/call.ts';
import type { CallEvent } from '../../domain/call/call-event.ts';
import type { CallId, UserId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';
import type { ToldCall } from './told-call.ts';

export interface HeardCallEvent {
  /** What happened by the vendor's own ids: the same callback twice is one event. */
  id: string;
  callId: CallId;
  event: CallEvent;
  /** Whose leg it is. */
  leg: { who: 'customer' | 'agent'; agentId?: UserId };
}

/** `unknown`: there is no such call (it was deleted with its person). */
export type StoredCallEvent =
  | { outcome: 'stored'; call: ToldCall }
  | { outcome: 'duplicate' | 'unknown' };

/** Keeps what the vendor told, once, and what it says of the leg. */
export async function storeCallEvent(db: Db, heard: HeardCallEvent): Promise<StoredCallEvent> {
  const { id, callId, event } = heard;
  return db.transaction().execute(async (trx) => {
    const call = await trx
      .selectFrom('call')
      .select(['leadId', 'attempts', 'direction', 'providerSid'])
      .where('id', '=', callId)
      .executeTakeFirst();
    if (call === undefined) return { outcome: 'unknown' };
    const written = await trx
      .insertInto('callEvent')
      .values({ id, callId, event: JSON.stringify(event) })
      .onConflict((same) => same.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written === undefined) return { outcome: 'duplicate' };
    await keepLeg(trx, heard, call.attempts);
    const { leadId, direction, providerSid: legId } = call;
    await announce(trx, { kind: 'call_changed', callId, leadId });
    return { outcome: 'stored', call: { callId, leadId, direction, legId } };
  });
}

/** A leg that we dialed may be heard of before its id is known to whoever dialed it. */
async function keepLeg(
  trx: Db,
  { callId, event, leg }: HeardCallEvent,
  attempt: number,
): Promise<void> {
  const isStatus = event.kind === 'leg_status';
  const status: LegStatus = isStatus ? event.status : 'in-progress';
  const sequence = isStatus ? event.sequence : -1;
  const isOver = isStatus && isFinal(event.status);
  await trx
    .insertInto('callLeg')
    .values({
      id: event.legId,
      callId,
      who: leg.who,
      agentId: leg.agentId ?? null,
      attempt,
      status,
      sequence,
      errorCode: isStatus ? (event.errorCode ?? null) : null,
      endedAt: isOver ? sql<Date>`now()` : null,
    })
    .onConflict((same) =>
      same
        .column('id')
        .doUpdateSet((eb) => ({
          status: eb.ref('excluded.status'),
          sequence: eb.ref('excluded.sequence'),
          errorCode: eb.ref('excluded.errorCode'),
          endedAt: eb.ref('excluded.endedAt'),
        }))
        .where((eb) =>
          eb.or([
            eb('callLeg.sequence', '<', eb.ref('excluded.sequence')),
            // An end is an end, whatever its number.
            eb.and([eb('callLeg.endedAt', 'is', null), eb('excluded.endedAt', 'is not', null)]),
          ]),
        ),
    )
    .execute();
}

/** No status comes after these. */
const isFinal = (status: LegStatus): boolean =>
  ['completed', 'busy', 'no-answer', 'failed', 'canceled'].includes(status);
