import { sql } from 'kysely';
import { type CallOutcome, type CallStatus, liveCallStatuses } from '../../domain/call/call.ts';
import type { CallId, LeadId, UserId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';

/** What decides whether and when a customer may be rung. undefined: the call was deleted with its person. */
export function loadForDialing(db: Db, callId: CallId) {
  return db
    .selectFrom('call')
    .innerJoin('lead', 'lead.id', 'call.leadId')
    .select([
      'call.status',
      'call.attempts',
      'call.dialedAt',
      'call.scheduledFor',
      'call.purpose',
      'lead.id as leadId',
      'lead.phone',
      'lead.timeZone',
      'lead.stage',
      'lead.optedOutAt',
      'lead.uncallableReason',
    ])
    .where('call.id', '=', callId)
    .executeTakeFirst();
}

/** `taken`: another call with this person is on a line. `again`: this attempt was begun before, and nobody knows what became of it. */
export async function claimAttempt(
  db: Db,
  { callId, leadId, attempt }: { callId: CallId; leadId: LeadId; attempt: number },
): Promise<'claimed' | 'again' | 'taken'> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('lead').select('id').where('id', '=', leadId).forUpdate().execute();
    const other = await trx
      .selectFrom('call')
      .select('id')
      .where('leadId', '=', leadId)
      .where('id', '<>', callId)
      .where('status', 'in', [...liveCallStatuses])
      .executeTakeFirst();
    if (other !== undefined) return 'taken';
    const claimed = await trx
      .updateTable('call')
      .set({ status: 'dialing', attempts: attempt, dialedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', callId)
      .where('attempts', '<', attempt)
      .returning('id')
      .executeTakeFirst();
    if (claimed === undefined)
      await trx
        .updateTable('call')
        .set({ status: 'dialing' })
        .where('id', '=', callId)
        .where('status', '=', 'queued')
        .execute();
    await announce(trx, { kind: 'call_changed', callId, leadId });
    return claimed === undefined ? 'again' : 'claimed';
  });
}

/** The leg of an attempt, if the vendor's first callback or an earlier try has named it. */
export async function legOfAttempt(
  db: Db,
  callId: CallId,
  attempt: number,
): Promise<string | null> {
  const leg = await db
    .selectFrom('callLeg')
    .select('id')
    .where('callId', '=', callId)
    .where('who', '=', 'customer')
    .where('attempt', '=', attempt)
    .executeTakeFirst();
  return leg?.id ?? null;
}

export async function keepLeg(
  db: Db,
  leg: {
    id: string;
    callId: CallId;
    who: 'customer' | 'agent';
    agentId?: UserId;
    attempt: number;
  },
): Promise<void> {
  await db
    .insertInto('callLeg')
    .values({ ...leg, status: 'queued' })
    // A callback may have been faster.
    .onConflict((same) => same.column('id').doNothing())
    .execute();
  if (leg.who === 'customer')
    await db
      .updateTable('call')
      .set({ providerSid: leg.id })
      .where('id', '=', leg.callId)
      .execute();
}

/** Writes what the call's workflow knows. An ended call stays ended. */
export async function changeCall(
  db: Db,
  { callId, leadId }: { callId: CallId; leadId: LeadId },
  {
    scheduledForMs,
    ...change
  }: { status: CallStatus; agentId?: UserId; outcome?: CallOutcome; scheduledForMs?: number },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const isOver = change.status === 'ended';
    await trx
      .updateTable('call')
      .set({
        ...change,
        ...(scheduledForMs !== undefined && { scheduledFor: new Date(scheduledForMs) }),
        ...(isOver && {
          endedAt: sql<Date>`coalesce(ended_at, now())`,
          durationS: sql<number>`coalesce(duration_s, round(extract(epoch from now() - answered_at))::int, 0)`,
        }),
      })
      .where('id', '=', callId)
      .where('status', '<>', 'ended')
      .execute();
    if (isOver)
      await trx
        .updateTable('conversation')
        .set({ endedAt: sql<Date>`coalesce(ended_at, now())` })
        .where('id', '=', (eb) =>
          eb.selectFrom('call').select('call.conversationId').where('call.id', '=', callId),
        )
        .execute();
    await announce(trx, { kind: 'call_changed', callId, leadId });
  });
}

/** How many lines the customer said, and what the talk asked for. undefined: the call was deleted with its person. */
export async function talkOf(db: Db, callId: CallId) {
  return db
    .selectFrom('call')
    .select([
      'actions',
      'purpose',
      sql<number>`(select count(*)::int from message m
        where m.conversation_id = call.conversation_id and m.author = 'customer')`.as('lines'),
    ])
    .where('id', '=', callId)
    .executeTakeFirst();
}

/** The available agent to ring next: the lead's own first, then seniors, then juniors; nobody who is on a call. */
export async function agentToRing(db: Db, leadId: LeadId, tried: UserId[]): Promise<UserId | null> {
  const row = await db
    .selectFrom('user')
    .leftJoin('lead', (join) =>
      join.onRef('lead.assignedAgentId', '=', 'user.id').on('lead.id', '=', leadId),
    )
    .select('user.id')
    .where('user.active', '=', true)
    .where('user.presence', '=', 'available')
    .where('user.role', 'in', ['senior', 'junior'])
    .where((eb) => (tried.length === 0 ? eb.val(true) : eb('user.id', 'not in', tried)))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('call')
            .select('call.id')
            .whereRef('call.agentId', '=', 'user.id')
            .where('call.status', '=', 'with_agent'),
        ),
      ),
    )
    .orderBy('lead.id', (order) => order.asc().nullsLast())
    .orderBy(sql`array_position(array['senior', 'junior'], "user".role)`)
    // Who was here last is most likely here now.
    .orderBy('user.lastSeenAt', (order) => order.desc().nullsLast())
    .orderBy('user.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
