import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../../db/connect.ts';
import { newId } from '../../db/new-id.ts';
import type { UserTable } from '../../db/tables/people.ts';

/** A person who works here, stored; a senior unless told. The password hash fits no password. */
export function aUser(
  db: Db,
  overrides: Partial<Insertable<UserTable>> = {},
): Promise<Selectable<UserTable>> {
  const id = overrides.id ?? newId('user');
  return db
    .insertInto('user')
    .values({
      email: `${id}@example.pe`,
      name: 'Ana Torres',
      role: 'senior',
      passwordHash: 'none',
      ...overrides,
      id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
