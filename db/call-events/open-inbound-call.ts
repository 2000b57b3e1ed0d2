import { liveCallStatuses } from '../../domain/call/call.ts';
import type { CallId, LeadId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';
import { newId } from '../new-id.ts';
import { upsertContactLead } from '../repositories/leads.ts';

export type InboundCall =
  | { kind: 'opened'; leadId: LeadId }
  /** We are in a call with this person already. */
  | { kind: 'busy' };

/** A customer rings: their lead (made when new), the call and its conversation. The vendor asking twice opens one. */
export async function openInboundCall(
  db: Db,
  { callId, legId, phone }: { callId: CallId; legId: string; phone: string },
): Promise<InboundCall> {
  return db.transaction().execute(async (trx) => {
    const contact = { phone, waUserId: null, profileName: null, source: 'call' as const };
    // Locks the person: two calls of theirs come one after the other.
    const { leadId } = await upsertContactLead(trx, contact);
    const live = await trx
      .selectFrom('call')
      .select('id')
      .where('leadId', '=', leadId)
      .where('status', 'in', [...liveCallStatuses])
      .executeTakeFirst();
    if (live !== undefined)
      return live.id === callId ? { kind: 'opened', leadId } : { kind: 'busy' };
    const conversationId = newId('conversation');
    await trx
      .insertInto('conversation')
      .values({ id: conversationId, leadId, channel: 'call', direction: 'inbound' })
      .execute();
    const now = new Date();
    const opened = await trx
      .insertInto('call')
      .values({
        id: callId,
        leadId,
        direction: 'inbound',
        purpose: 'inbound',
        status: 'talking',
        providerSid: legId,
        conversationId,
        attempts: 1,
        answeredAt: now,
      })
      .onConflict((same) => same.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    // Asked again about a call that is over: it stays over.
    if (opened === undefined) return { kind: 'busy' };
    await trx
      .insertInto('callLeg')
      .values({ id: legId, callId, who: 'customer', attempt: 1, status: 'in-progress' })
      .onConflict((same) => same.column('id').doNothing())
      .execute();
    await announce(trx, { kind: 'call_changed', callId, leadId });
    return { kind: 'opened', leadId };
  });
}
