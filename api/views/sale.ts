import type { SaleRow } from '../../db/queries/sales.ts';
import type { Sale } from '../contract/sales.ts';
import { displayName, person } from './lead.ts';

/** A sale as the API tells it. */
export function saleView(row: SaleRow): Sale {
  const money = (amountMinor: number) => ({ amountMinor, currency: row.currency });
  return {
    id: row.id,
    leadId: row.leadId,
    leadName: displayName(row),
    productId: row.productId,
    planName: row.planName,
    operator: row.operator,
    sellerKind: row.sellerKind,
    agent: person(row.agentId, row.agentName, row.agentRole),
    finalPrice: money(row.finalPriceMinor),
    discount: money(row.discountMinor),
    commission: money(row.commissionMinor),
    installationDate: row.installationDate,
    status: row.status,
    createdAt: row.createdAt.toISOString(),
  };
}
