import type { WhatsAppItem } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';
import { newId } from '../new-id.ts';
import { upsertContactLead } from '../repositories/leads.ts';

type Preference = Extract<WhatsAppItem, { kind: 'preference' }>;

/** The person stopped or resumed marketing messages in WhatsApp itself; a conversation they start goes on. */
export async function applyPreference(
  trx: Db,
  { from, marketing, atMs }: Preference,
): Promise<void> {
  const { leadId } = await upsertContactLead(trx, { ...from, source: 'whatsapp' });
  const stops = marketing === 'stop';
  await trx
    .updateTable('lead')
    .set({ marketingOptedOutAt: stops ? new Date(atMs) : null })
    .where('id', '=', leadId)
    .execute();
  await trx
    .insertInto('consent')
    .values({
      id: newId('consent'),
      leadId,
      kind: 'marketing',
      granted: !stops,
      source: 'whatsapp',
      at: new Date(atMs),
    })
    .execute();
  await announce(trx, { kind: 'lead_changed', leadId });
}
