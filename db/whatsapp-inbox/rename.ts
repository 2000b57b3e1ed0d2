import { sql } from 'kysely';
import type { LeadId } from '../../domain/ids.ts';
import type { WhatsAppPerson } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';

/** The person changed their number, and with it their user id. A name that another lead has stays there: merging is a person's decision. */
export async function rename(
  trx: Db,
  leadId: LeadId,
  { phone, waUserId }: Pick<WhatsAppPerson, 'phone' | 'waUserId'>,
): Promise<void> {
  await sql`
    update lead set
      phone = case when exists (select 1 from lead other where other.phone = ${phone})
        then phone else coalesce(${phone}, phone) end,
      wa_user_id = case when exists (select 1 from lead other where other.wa_user_id = ${waUserId})
        then wa_user_id else coalesce(${waUserId}, wa_user_id) end,
      updated_at = now()
    where id = ${leadId}
  `.execute(trx);
  await announce(trx, { kind: 'lead_changed', leadId });
}
