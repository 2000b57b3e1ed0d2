import type { UserId } from '../../domain/ids.ts';
import type { Role } from '../../domain/lead.ts';
import type { Db } from '../connect.ts';
import { hashPassword } from '../password.ts';

interface LocalUser {
  id: UserId;
  email: string;
  name: string;
  role: Role;
}

/** One person a role. Only ever seeded in local mode: everyone knows the password. */
export const localUsers = [
  {
    id: 'user_supervisor',
    email: 'supervisor@timbre.local',
    name: 'Rosa Huamán Quispe',
    role: 'supervisor',
  },
  { id: 'user_ops', email: 'ops@timbre.local', name: 'Diego Salazar Rojas', role: 'ops' },
  {
    id: 'user_senior',
    email: 'senior@timbre.local',
    name: 'Milagros Chávez Torres',
    role: 'senior',
  },
  { id: 'user_junior', email: 'junior@timbre.local', name: 'Kevin Mamani Flores', role: 'junior' },
  {
    id: 'user_analyst',
    email: 'analyst@timbre.local',
    name: 'Luciana Paredes Vega',
    role: 'analyst',
  },
] as const satisfies LocalUser[];

export const localPassword = 'timbre';

/** Makes the five local users; those who exist already (and may have changed their password) are left alone. */
export async function seedLocalUsers(db: Db): Promise<void> {
  const known = await db
    .selectFrom('user')
    .select('id')
    .where(
      'id',
      'in',
      localUsers.map(({ id }) => id),
    )
    .execute();
  if (known.length === localUsers.length) return;
  const passwordHash = await hashPassword(localPassword);
  await db
    .insertInto('user')
    .values(localUsers.map((user) => ({ ...user, passwordHash })))
    .onConflict((same) => same.doNothing())
    .execute();
}
