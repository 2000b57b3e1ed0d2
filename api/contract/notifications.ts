import { z } from 'zod';
import { defineRoute } from './route.ts';
import { instant, leadId, page, pageQuery } from './shared.ts';

export const notification = z.object({
  id: z.string(),
  kind: z.string(),
  leadId: leadId.nullable(),
  leadName: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  readAt: instant.nullable(),
  createdAt: instant,
});
export type Notification = z.output<typeof notification>;

export const listNotifications = defineRoute({
  method: 'get',
  path: '/api/notifications',
  summary: "One's notifications, newest first",
  access: 'signed-in',
  query: z.object(pageQuery),
  response: page(notification).extend({ unreadCount: z.int() }),
});

export const readNotifications = defineRoute({
  method: 'post',
  path: '/api/notifications/read',
  summary: 'Mark notifications as read; without ids, all',
  access: 'signed-in',
  body: z.object({ ids: z.array(z.string().max(80)).max(200).optional() }),
  response: z.object({ unreadCount: z.int() }),
});
