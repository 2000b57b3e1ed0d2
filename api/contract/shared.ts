import { z } from 'zod';
import type { AreaId, CallId, LeadId, MessageId, ProductId, UserId } from '../../domain/ids.ts';
import { roles } from '../../domain/lead.ts';

const idSchema = <T extends string>(prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[a-z0-9]{1,64}$`))
    .transform((value) => value as T);

export const leadId = idSchema<LeadId>('lead');
export const messageId = idSchema<MessageId>('msg');
export const productId = idSchema<ProductId>('prod');
export const areaId = idSchema<AreaId>('area');
export const userId = idSchema<UserId>('user');
export const callId = idSchema<CallId>('call');

/** ISO 8601 in UTC. */
export const instant = z.iso.datetime();
export const money = z.object({
  amountMinor: z.int().min(0).max(2_147_483_647),
  currency: z.enum(['USD', 'PEN', 'CLP', 'COP']),
});
export const role = z.enum(roles);

/** Cursor pages: `limit` 1–100, `nextCursor` null on the last page. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional(),
};
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const empty = z.object({}).strict();

export const userSummary = z.object({ id: userId, name: z.string(), role });
export type UserSummary = z.output<typeof userSummary>;

/** Of every route below `/api/leads/:leadId`. */
export const leadParams = z.object({ leadId });

/** Who talks to customers and closes sales. */
export const sellers = ['supervisor', 'senior', 'junior'] as const;
