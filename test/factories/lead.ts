import { randomInt } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../../db/connect.ts';
import { newId } from '../../db/new-id.ts';
import type { LeadTable } from '../../db/tables/lead.ts';

/** A lead, stored: somebody in Lima with a phone of their own, about whom nothing is known yet. */
export function aLead(
  db: Db,
  overrides: Partial<Insertable<LeadTable>> = {},
): Promise<Selectable<LeadTable>> {
  return db
    .insertInto('lead')
    .values({
      id: newId('lead'),
      phone: `+519${String(randomInt(100_000_000)).padStart(8, '0')}`,
      source: 'whatsapp',
      ...overrides,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
