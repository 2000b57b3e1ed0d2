import { sql } from 'kysely';
import type { Db } from '../../db/connect.ts';
import { announce } from '../../db/live.ts';
import type { LeadId } from '../../domain/ids.ts';
import { audit } from '../audit.ts';
import { type Binding, bind } from '../bind.ts';
import * as contract from '../contract/people.ts';
import type { ApiDeps } from '../deps.ts';
import { requireLead } from './lead-access.ts';

/** Tables that hold something about one person, by `lead_id`. */
const personalTables = [
  'conversation',
  'message',
  'outboundMessage',
  'scoreEvent',
  'leadEvent',
  'consent',
  'sale',
  'call',
  'bill',
  'enrolment',
  'notification',
] as const;

/** Export and deletion of one person's data. Temporal holds ids only, so the database is all there is. */
export function peopleBindings({ db, terminateLead }: ApiDeps): Binding[] {
  return [
    bind(contract.exportPerson, async ({ params: { leadId }, caller, request }) => {
      const lead = await db
        .selectFrom('lead')
        .selectAll()
        .where('id', '=', leadId)
        .executeTakeFirst();
      await requireLead(db, leadId);
      const tables = await Promise.all(
        personalTables.map(async (table) => [table, await rowsOf(db, table, leadId)] as const),
      );
      const referral = await db
        .selectFrom('referral')
        .selectAll()
        .where((eb) =>
          eb.or([eb('referrerLeadId', '=', leadId), eb('referredLeadId', '=', leadId)]),
        )
        .execute();
      await audit(db, caller, {
        action: 'person_exported',
        entity: 'lead',
        entityId: leadId,
        ip: request.ip,
      });
      return { lead, ...Object.fromEntries(tables), referral };
    }),

    bind(contract.deletePerson, async ({ params: { leadId }, caller, request }) => {
      const lead = await requireLead(db, leadId);
      await terminateLead(leadId);
      await db.transaction().execute(async (trx) => {
        const messages = await trx
          .selectFrom('message')
          .select('providerId')
          .where('leadId', '=', leadId)
          .execute();
        const providerIds = messages.flatMap(({ providerId }) => providerId ?? []);
        await deleteRawEvents(trx, providerIds, [lead.phone, lead.waUserId]);
        await trx.deleteFrom('lead').where('id', '=', leadId).execute();
        await announce(trx, { kind: 'lead_changed', leadId });
      });
      await audit(db, caller, {
        action: 'person_deleted',
        entity: 'lead',
        entityId: lead.id,
        ip: request.ip,
      });
      return {};
    }),
  ];
}

function rowsOf(db: Db, table: (typeof personalTables)[number], leadId: LeadId) {
  return db.selectFrom(table).selectAll().where('leadId', '=', leadId).execute();
}

/**
 * The vendor's raw events belong to no lead but hold texts and phones: found by the ids of the
 * messages, and by whom they name. The latter reads the whole table, which so rare a request may.
 */
async function deleteRawEvents(
  trx: Db,
  providerIds: string[],
  names: (string | null)[],
): Promise<void> {
  const named = names.flatMap((name) => (name ? `%${likeText(name.replace(/^\+/, ''))}%` : []));
  // A reaction has a key of its own and may come from an earlier number: it names our message.
  const referred = providerIds.map((id) => `%"${likeText(id)}"%`);
  const keys = providerIds.flatMap((id) => [likeText(id), `${likeText(id)}:%`]);
  await sql`
    delete from webhook_event
    where event_key like any(${keys}::text[]) or payload::text like any(${[...named, ...referred]}::text[])
  `.execute(trx);
}

/** The pattern's own signs taken literally. */
const likeText = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
