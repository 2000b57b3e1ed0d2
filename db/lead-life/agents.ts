import { sql } from 'kysely';
import type { UserId } from '../../domain/ids.ts';
import type { Role } from '../../domain/lead.ts';
import type { Db } from '../connect.ts';

/** The available agent of the given roles with the fewest open leads; roles in order of preference. null: nobody is free. */
export async function freestAgent(db: Db, roles: Role[]): Promise<UserId | null> {
  const row = await db
    .selectFrom('user')
    .select(['user.id'])
    .where('user.active', '=', true)
    .where('user.presence', '=', 'available')
    .where('user.role', 'in', roles)
    .orderBy(sql`array_position(${roles}::text[], "user".role)`)
    .orderBy((eb) =>
      eb
        .selectFrom('lead')
        .select(eb.fn.countAll().as('open'))
        .whereRef('lead.assignedAgentId', '=', 'user.id')
        .where('lead.stage', 'not in', ['won', 'lost']),
    )
    .orderBy('user.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Active people of a role, whether free or not. */
export async function peopleWithRole(db: Db, roles: Role[]): Promise<UserId[]> {
  const rows = await db
    .selectFrom('user')
    .select('id')
    .where('active', '=', true)
    .where('role', 'in', roles)
    .execute();
  return rows.map(({ id }) => id);
}
