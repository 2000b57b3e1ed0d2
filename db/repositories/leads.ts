import { type Expression, type ExpressionBuilder, sql } from 'kysely';
import type { LeadId } from '../../domain/ids.ts';
import type { Source } from '../../domain/lead.ts';
import type { Db } from '../connect.ts';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';

/** Who wrote to us, as the channel tells it; at least one of phone (E.164) and WhatsApp user id. */
export interface Contact {
  phone: string | null;
  waUserId: string | null;
  profileName: string | null;
  source: Source;
  adReferral?: Record<string, unknown> | null;
}

/** The lead with this WhatsApp user id, else with this phone; locked until the transaction ends. */
function findContact(trx: Db, { phone, waUserId }: Contact) {
  return trx
    .selectFrom('lead')
    .select(['id', 'phone', 'waUserId', 'profileName', 'adReferral'])
    .where((eb) => eb.or([eb('waUserId', '=', waUserId), eb('phone', '=', phone)]))
    .orderBy(sql`coalesce(wa_user_id = ${waUserId}, false) desc`)
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

type KnownContact = NonNullable<Awaited<ReturnType<typeof findContact>>>;

/**
 * The lead of this person, made when it is new. Messages of one person that arrive at once, at
 * several processes, end at one lead: whoever comes second waits for the first one's commit.
 * The other identifier and the ad are added, never overwritten; the profile name is the latest.
 * Must run inside a transaction.
 */
export async function upsertContactLead(
  trx: Db,
  contact: Contact,
): Promise<{ leadId: LeadId; isNew: boolean }> {
  const known = await findContact(trx, contact);
  if (known !== undefined) return learn(trx, known, contact);
  const created = await trx
    .insertInto('lead')
    .values({
      id: newId('lead'),
      phone: contact.phone,
      waUserId: contact.waUserId,
      profileName: contact.profileName,
      source: contact.source,
      adReferral: contact.adReferral == null ? null : JSON.stringify(contact.adReferral),
    })
    .onConflict((same) => same.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (created !== undefined) return { leadId: created.id, isNew: true };
  const faster = await findContact(trx, contact);
  if (faster === undefined) throw new Error('the lead was deleted while its person wrote');
  return learn(trx, faster, contact);
}

async function learn(trx: Db, known: KnownContact, contact: Contact) {
  const leadId = known.id;
  // Nearly every message: spares a row version.
  if (bringsNothing(contact, known)) return { leadId, isNew: false };
  await trx
    .updateTable('lead')
    .set((eb) => ({
      phone: eb.fn.coalesce('phone', unlessTaken(eb, 'phone', contact.phone)),
      waUserId: eb.fn.coalesce('waUserId', unlessTaken(eb, 'waUserId', contact.waUserId)),
      profileName: sql<string | null>`coalesce(${contact.profileName}::text, profile_name)`,
      adReferral: sql<string | null>`coalesce(ad_referral, ${
        contact.adReferral == null ? null : JSON.stringify(contact.adReferral)
      }::jsonb)`,
    }))
    .where('id', '=', leadId)
    .execute();
  return { leadId, isNew: false };
}

/** Whether what a person goes by and came from is already in their lead's row. */
export const bringsNothing = (contact: Contact, known: KnownContact): boolean =>
  (contact.phone === null || known.phone !== null) &&
  (contact.waUserId === null || known.waUserId !== null) &&
  (contact.profileName === null || contact.profileName === known.profileName) &&
  (contact.adReferral == null || known.adReferral !== null);

/** Two leads that turn out to be one person stay two: merging them is a person's decision. */
function unlessTaken(
  eb: ExpressionBuilder<Database, 'lead'>,
  column: 'phone' | 'waUserId',
  value: string | null,
): Expression<string | null> {
  const other = eb
    .selectFrom('lead as other')
    .select('other.id')
    .where(`other.${column}`, '=', value);
  return eb
    .case()
    .when(eb.not(eb.exists(other)))
    .then(sql<string | null>`${value}::text`)
    .else(sql<string | null>`null`)
    .end();
}
