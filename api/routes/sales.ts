import type { Db } from '../../db/connect.ts';
import { announce } from '../../db/live.ts';
import { newId } from '../../db/new-id.ts';
import { findSale, listSales } from '../../db/queries/sales.ts';
import type { LeadId, ProductId, SaleId } from '../../domain/ids.ts';
import type { Money } from '../../domain/money.ts';
import { audit } from '../audit.ts';
import { type Binding, bind } from '../bind.ts';
import type { Caller } from '../caller.ts';
import * as contract from '../contract/sales.ts';
import type { ApiDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { saleView } from '../views/sale.ts';
import { requireActable, requireLead } from './lead-access.ts';

/** Which status may follow which: an installed line is not pending again, a cancelled sale stays so. */
const nextStatuses = {
  pending: ['installed', 'cancelled'],
  installed: ['active', 'cancelled'],
  active: ['cancelled'],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;

const leadSalesMax = 100;

export function saleBindings({ db, leadWorkflows, log }: ApiDeps): Binding[] {
  return [
    bind(contract.recordLeadSale, async ({ params: { leadId }, body, caller, request }) => {
      const earlier = body.requestId && (await findSale(db, { requestId: body.requestId }));
      if (earlier) return saleTo(leadId, earlier);
      const lead = await requireActable(db, leadId, caller);
      if (lead.stage === 'lost') throw new ApiError('closed');
      const saleId = await storeSale(db, { leadId, caller, ...body });
      // Asked twice at the same time: the other one is telling everybody.
      if (saleId === null)
        return saleTo(leadId, await findSale(db, { requestId: body.requestId ?? '' }));
      await audit(db, caller, {
        action: 'sale_recorded',
        entity: 'sale',
        entityId: saleId,
        details: { leadId },
        ip: request.ip,
      });
      // A customer who buys again has no open workflow; one that cannot be reached hears from the sweep.
      if (lead.stage !== 'won')
        await leadWorkflows
          .recordSale(leadId, { saleId, byUserId: caller.userId })
          .catch((error: unknown) =>
            log.warn(
              { err: error, leadId, saleId },
              'sale stored; the sweep will tell its workflow',
            ),
          );
      return shownSale(db, { id: saleId });
    }),

    bind(contract.listLeadSales, async ({ params: { leadId } }) => {
      await requireLead(db, leadId);
      const { rows } = await listSales(db, { leadId, limit: leadSalesMax });
      return { items: rows.map(saleView) };
    }),

    bind(contract.listSales, async ({ query }) => {
      const { rows, nextCursor } = await listSales(db, { ...query, text: query.q });
      return { items: rows.map(saleView), nextCursor };
    }),

    bind(contract.updateSale, async ({ params: { saleId }, body, caller, request }) => {
      const sale = await findSale(db, { id: saleId });
      if (!sale) throw new ApiError('not_found');
      if (sale.agentId !== null && sale.agentId !== caller.userId && caller.role !== 'supervisor')
        throw new ApiError('forbidden');
      if (sale.status === body.status) return saleView(sale);
      if (!(nextStatuses[sale.status] as readonly string[]).includes(body.status))
        throw new ApiError('conflict', { from: sale.status, to: body.status });
      const moved = await db
        .updateTable('sale')
        .set({ status: body.status })
        .where('id', '=', sale.id)
        .where('status', '=', sale.status)
        .executeTakeFirst();
      if (moved.numUpdatedRows === 0n) throw new ApiError('conflict');
      await audit(db, caller, {
        action: 'sale_moved',
        entity: 'sale',
        entityId: sale.id,
        details: { from: sale.status, to: body.status },
        ip: request.ip,
      });
      await announce(db, { kind: 'sale_changed', leadId: sale.leadId });
      return shownSale(db, { id: sale.id });
    }),
  ];
}

/** @throws ApiError conflict: the request id belongs to another lead's sale */
function saleTo(leadId: LeadId, sale: Awaited<ReturnType<typeof findSale>>) {
  if (sale?.leadId !== leadId)
    throw new ApiError('conflict', { requestId: 'used for another lead' });
  return saleView(sale);
}

async function shownSale(db: Db, by: Parameters<typeof findSale>[1]) {
  const sale = await findSale(db, by);
  if (!sale) throw new ApiError('not_found');
  return saleView(sale);
}

/**
 * Under the lead's lock: of two agents who close the same lead at once the first one sold it. The
 * same seller may sell another plan beside it; a second open sale of one plan the database refuses.
 * @throws ApiError conflict
 */
async function requireSellable(trx: Db, { leadId, caller }: NewSale): Promise<void> {
  await trx.selectFrom('lead').select('id').where('id', '=', leadId).forUpdate().execute();
  const others = await trx
    .selectFrom('sale')
    .select('agentId')
    .where('leadId', '=', leadId)
    .where('status', '=', 'pending')
    .where('agentId', 'is distinct from', caller.userId)
    .executeTakeFirst();
  if (others && caller.role !== 'supervisor')
    throw new ApiError('conflict', { soldBy: others.agentId });
}

interface NewSale {
  leadId: LeadId;
  caller: Caller;
  productId: ProductId;
  finalPrice: number | Money;
  installationDate?: string | undefined;
  notes?: string | undefined;
  requestId?: string | undefined;
}

/** null: a sale with this request id exists. The discount is what lies between the list price and the final one; the commission is the product's share of the latter. */
async function storeSale(db: Db, sale: NewSale): Promise<SaleId | null> {
  const product = await db
    .selectFrom('product')
    .selectAll()
    .where('id', '=', sale.productId)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!product) throw new ApiError('not_found', { productId: sale.productId });
  const final =
    typeof sale.finalPrice === 'number'
      ? { amountMinor: sale.finalPrice, currency: product.currency }
      : sale.finalPrice;
  if (final.currency !== product.currency)
    throw new ApiError('bad_request', { finalPrice: `in ${product.currency}` });
  if (final.amountMinor < 0 || final.amountMinor > product.monthlyPriceMinor)
    throw new ApiError('bad_request', { finalPrice: `0 to ${product.monthlyPriceMinor}` });
  const id = newId('sale');
  return db.transaction().execute(async (trx) => {
    await requireSellable(trx, sale);
    const stored = await trx
      .insertInto('sale')
      .values({
        id,
        leadId: sale.leadId,
        productId: product.id,
        sellerKind: 'agent',
        agentId: sale.caller.userId,
        finalPriceMinor: final.amountMinor,
        discountMinor: product.monthlyPriceMinor - final.amountMinor,
        currency: product.currency,
        commissionMinor: Math.round((final.amountMinor * product.commissionBp) / 10_000),
        installationDate: sale.installationDate ?? null,
        notes: sale.notes ?? null,
        requestId: sale.requestId ?? null,
      })
      .onConflict((same) => same.column('requestId').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!stored) return null;
    await announce(trx, { kind: 'sale_changed', leadId: sale.leadId });
    return id;
  });
}
