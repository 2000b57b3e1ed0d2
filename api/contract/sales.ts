import { z } from 'zod';

import { defineRoute } from './route.ts';
import {
  instant,
  leadId,
  leadParams,
  money,
  page,
  pageQuery,
  productId,
  sellers,
  userId,
  userSummary,
} from './shared.ts';

export const sale = z.object({
  id: z.string(),
  leadId,
  leadName: z.string(),
  productId,
  planName: z.string(),
  operator: z.string(),
  sellerKind: z.enum(['bot', 'agent']),
  agent: userSummary.nullable(),
  finalPrice: money,
  discount: money,
  commission: money,
  installationDate: z.string().nullable(),
  status: z.enum(['pending', 'installed', 'active', 'cancelled']),
  createdAt: instant,
});

export type Sale = z.output<typeof sale>;

export const recordLeadSale = defineRoute({
  method: 'post',
  path: '/api/leads/:leadId/sales',
  summary: 'Close a sale from the catalogue',
  access: sellers,
  params: leadParams,
  body: z.object({
    productId,
    /** Minor units, or Money in the product's currency; at most the list price. */
    finalPrice: z.union([z.int().min(0), money]),
    /** ISO date. */
    installationDate: z.iso.date().optional(),
    notes: z.string().max(2000).optional(),
    requestId: z.string().max(80).optional(),
  }),
  response: sale,
  status: 201,
  /** `conflict`: another agent's sale to this lead is pending, or one of this plan. */
  errors: ['closed', 'conflict', 'not_found', 'unavailable'],
});

export const listLeadSales = defineRoute({
  method: 'get',
  path: '/api/leads/:leadId/sales',
  summary: 'Sales to a lead',
  access: 'signed-in',
  params: leadParams,
  response: z.object({ items: z.array(sale) }),
});

export const listSales = defineRoute({
  method: 'get',
  path: '/api/sales',
  summary: 'Sales, newest first',
  access: 'signed-in',
  query: z.object({
    status: z.enum(['pending', 'installed', 'active', 'cancelled']).optional(),
    agentId: userId.optional(),
    q: z.string().max(200).optional(),
    ...pageQuery,
  }),
  response: page(sale),
});

export const updateSale = defineRoute({
  method: 'patch',
  path: '/api/sales/:saleId',
  summary: 'Move a sale on: installed, active, cancelled',
  access: sellers,
  params: z.object({ saleId: z.string().max(80) }),
  body: z.object({ status: z.enum(['pending', 'installed', 'active', 'cancelled']) }),
  response: sale,
  errors: ['conflict'],
});
