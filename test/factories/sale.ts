import type { Insertable } from 'kysely';
import type { Db } from '../../db/connect.ts';
import { newId } from '../../db/new-id.ts';
import type { SaleTable } from '../../db/tables/lead.ts';
import type { LeadId } from '../../domain/ids.ts';

/** A sale that a supervisor made. */
export function aSale(db: Db, values: Partial<Insertable<SaleTable>> & { leadId: LeadId }) {
  return db
    .insertInto('sale')
    .values({
      id: newId('sale'),
      productId: 'prod_movistarfibra100',
      sellerKind: 'agent',
      agentId: 'user_supervisor',
      finalPriceMinor: 4_500,
      currency: 'USD',
      ...values,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
