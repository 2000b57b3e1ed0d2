import { sql } from 'kysely';
import type { Db } from '../../db/connect.ts';
import { announce } from '../../db/live.ts';
import { fromCursor, toCursor } from '../../db/queries/cursor.ts';
import type { UserId } from '../../domain/ids.ts';
import { type Binding, bind } from '../bind.ts';
import * as contract from '../contract/notifications.ts';
import type { ApiDeps } from '../deps.ts';
import { displayName } from '../views/lead.ts';

export function notificationBindings({ db }: ApiDeps): Binding[] {
  return [
    bind(contract.listNotifications, async ({ query: { limit, cursor }, caller }) => {
      const [rows, unreadCount] = await Promise.all([
        page(db, caller.userId, limit, cursor),
        countUnread(db, caller.userId),
      ]);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((row) => ({
          id: row.id,
          kind: row.kind,
          leadId: row.leadId as `lead_${string}` | null,
          leadName: row.leadId ? displayName(row) : null,
          data: row.data,
          readAt: row.readAt?.toISOString() ?? null,
          createdAt: row.createdAt.toISOString(),
        })),
        nextCursor: rows.length > limit && last ? toCursor([last.sortAt, last.id]) : null,
        unreadCount,
      };
    }),

    bind(contract.readNotifications, async ({ body, caller }) => {
      let update = db
        .updateTable('notification')
        .set({ readAt: new Date() })
        .where('userId', '=', caller.userId)
        .where('readAt', 'is', null);
      if (body.ids) update = update.where('id', 'in', body.ids.length > 0 ? body.ids : ['']);
      await update.execute();
      await announce(db, { kind: 'notification', userId: caller.userId });
      return { unreadCount: await countUnread(db, caller.userId) };
    }),
  ];
}

function page(db: Db, userId: UserId, limit: number, cursor: string | undefined) {
  let query = db
    .selectFrom('notification')
    .leftJoin('lead', (join) => join.on(sql<boolean>`lead.id = notification.lead_id`))
    .selectAll('notification')
    .select(['lead.firstName', 'lead.lastName', 'lead.profileName', 'lead.phone', 'lead.waUserId'])
    .select(sql<string>`notification.created_at::text`.as('sortAt'))
    .where('notification.userId', '=', userId)
    .orderBy('notification.createdAt', 'desc')
    .orderBy('notification.id', 'desc')
    .limit(limit + 1);
  const after = fromCursor(cursor, 2);
  if (after)
    query = query.where(
      sql<boolean>`(notification.created_at, notification.id) < (${after[0]}::timestamptz, ${after[1]})`,
    );
  return query.execute();
}

async function countUnread(db: Db, userId: UserId): Promise<number> {
  const { count } = await db
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('userId', '=', userId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
