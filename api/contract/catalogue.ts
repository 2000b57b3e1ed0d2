import { z } from 'zod';
import { productTypes } from '../../domain/catalogue.ts';
import { defineRoute } from './route.ts';
import { areaId, money, productId } from './shared.ts';

export const product = z.object({
  id: productId,
  operator: z.string(),
  operatorName: z.string(),
  type: z.enum(productTypes),
  planName: z.string(),
  speedMbps: z.number().nullable(),
  dataGb: z.number().nullable(),
  dataUnlimited: z.boolean(),
  channels: z.int().nullable(),
  monthlyPrice: money,
  installationPrice: money,
  contractMonths: z.int(),
  installationDays: z.int().nullable(),
  benefits: z.array(z.string()),
  restrictions: z.array(z.string()),
  promotion: z
    .object({ text: z.string(), discountPercent: z.number(), months: z.int() })
    .nullable(),
  nationwide: z.boolean(),
});
export type ProductView = z.output<typeof product>;

export const listProducts = defineRoute({
  method: 'get',
  path: '/api/products',
  summary: 'The catalogue; with an area only what can be sold there',
  access: 'signed-in',
  query: z.object({
    areaId: areaId.optional(),
    operator: z.string().max(40).optional(),
    type: z.enum(productTypes).optional(),
    q: z.string().max(100).optional(),
  }),
  response: z.object({ items: z.array(product) }),
});

export const listAreas = defineRoute({
  method: 'get',
  path: '/api/areas',
  summary: 'Coverage areas with the operators that reach them',
  access: 'signed-in',
  response: z.object({
    items: z.array(
      z.object({
        id: areaId,
        name: z.string(),
        city: z.string(),
        operators: z.array(z.object({ code: z.string(), types: z.array(z.enum(productTypes)) })),
      }),
    ),
  }),
});
