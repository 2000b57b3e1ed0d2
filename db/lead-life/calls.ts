import type { CallPurpose } from '../../domain/call/call.ts';
import type { CallId, LeadId, UserId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

/** A call that somebody has to make; asking twice with the same id makes one. */
export async function openCall(
  db: Db,
  call: { id: CallId; leadId: LeadId; requestedBy: UserId | null; scheduledForMs: number },
): Promise<void> {
  await db
    .insertInto('call')
    .values({
      id: call.id,
      leadId: call.leadId,
      direction: 'outbound',
      status: 'requested',
      requestedBy: call.requestedBy,
      scheduledFor: new Date(call.scheduledForMs),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** A task for a person becomes a call that the assistant makes. false: it is made already, or over. */
export async function queueCall(
  db: Db,
  { id, purpose }: { id: CallId; purpose: CallPurpose },
): Promise<boolean> {
  const queued = await db
    .updateTable('call')
    .set({ status: 'queued', purpose })
    .where('id', '=', id)
    .where('status', 'in', ['requested', 'queued'])
    .returning('id')
    .executeTakeFirst();
  return queued !== undefined;
}
