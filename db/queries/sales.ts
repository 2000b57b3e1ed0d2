import { sql } from 'kysely';
import type { LeadId, UserId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';
import { fromCursor, toCursor } from './cursor.ts';

export interface SaleFilter {
  leadId?: LeadId;
  status?: 'pending' | 'installed' | 'active' | 'cancelled' | undefined;
  agentId?: UserId | undefined;
  text?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

function saleRows(db: Db) {
  return db
    .selectFrom('sale')
    .innerJoin('lead', 'lead.id', 'sale.leadId')
    .innerJoin('product', 'product.id', 'sale.productId')
    .leftJoin('user', 'user.id', 'sale.agentId')
    .selectAll('sale')
    .select([
      'lead.firstName',
      'lead.lastName',
      'lead.profileName',
      'lead.phone',
      'lead.waUserId',
      'product.planName',
      'product.operator',
      'user.name as agentName',
      'user.role as agentRole',
    ])
    .select(sql<string>`sale.created_at::text`.as('sortAt'));
}

/** Sales, newest first. */
export async function listSales(db: Db, filter: SaleFilter) {
  let query = saleRows(db)
    .orderBy('sale.createdAt', 'desc')
    .orderBy('sale.id', 'desc')
    .limit(filter.limit + 1);
  if (filter.leadId) query = query.where('sale.leadId', '=', filter.leadId);
  if (filter.status) query = query.where('sale.status', '=', filter.status);
  if (filter.agentId) query = query.where('sale.agentId', '=', filter.agentId);
  if (filter.text) {
    const pattern = `%${filter.text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where((eb) =>
      eb.or([
        eb('lead.searchText', 'like', pattern),
        eb(sql<string>`lower(product.plan_name)`, 'like', pattern),
      ]),
    );
  }
  const after = fromCursor(filter.cursor, 2);
  if (after)
    query = query.where(
      sql<boolean>`(sale.created_at, sale.id) < (${after[0]}::timestamptz, ${after[1]})`,
    );
  const rows = await query.execute();
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > filter.limit && last ? toCursor([last.sortAt, last.id]) : null,
  };
}

export async function findSale(db: Db, by: { id: string } | { requestId: string }) {
  const query = saleRows(db);
  return (
    'id' in by
      ? query.where('sale.id', '=', by.id as `sale_${string}`)
      : query.where('sale.requestId', '=', by.requestId)
  ).executeTakeFirst();
}

export type SaleRow = NonNullable<Awaited<ReturnType<typeof findSale>>>;
