import { sql } from 'kysely';
import type { Db } from '../../db/connect.ts';
import type { UserId } from '../../domain/ids.ts';
import type { Caller } from '../caller.ts';
import { hashToken, newToken } from './tokens.ts';

/** A shift and a bit; every use within it moves the end. */
const sessionMs = 12 * 60 * 60_000;
/** However busy, one signs in again after this long. */
export const sessionLifeMaxMs = 7 * 24 * 60 * 60_000;

/** Opens a session with a fresh token (never one that a browser brought: no fixation). @returns the token */
export async function openSession(
  db: Db,
  userId: UserId,
  userAgent: string | null,
): Promise<string> {
  const token = newToken();
  await db.deleteFrom('session').where('expiresAt', '<', sql<Date>`now()`).execute();
  await db
    .insertInto('session')
    .values({
      tokenHash: hashToken(token),
      userId,
      expiresAt: new Date(Date.now() + sessionMs),
      userAgent: userAgent?.slice(0, 300) ?? null,
    })
    .execute();
  return token;
}

export async function closeSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('tokenHash', '=', tokenHash).execute();
}

/** Who a token belongs to; undefined when it is unknown, expired, or its user no longer works here. */
export async function callerOfToken(db: Db, token: string): Promise<Caller | undefined> {
  const tokenHash = hashToken(token);
  const row = await db
    .selectFrom('session')
    .innerJoin('user', 'user.id', 'session.userId')
    .select(['user.id', 'user.name', 'user.role', 'session.expiresAt'])
    .where('session.tokenHash', '=', tokenHash)
    .where('session.expiresAt', '>', sql<Date>`now()`)
    .where('session.createdAt', '>', new Date(Date.now() - sessionLifeMaxMs))
    .where('user.active', '=', true)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.expiresAt.getTime() - Date.now() < sessionMs / 2) await extend(db, tokenHash);
  return { kind: 'user', userId: row.id, name: row.name, role: row.role, sessionHash: tokenHash };
}

async function extend(db: Db, tokenHash: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ expiresAt: new Date(Date.now() + sessionMs) })
    .where('tokenHash', '=', tokenHash)
    .execute();
}

/** Who an API key belongs to; undefined when it is unknown or revoked. */
export async function callerOfApiKey(db: Db, key: string): Promise<Caller | undefined> {
  const row = await db
    .selectFrom('apiKey')
    .select(['createdBy', 'name', 'role'])
    .where('keyHash', '=', hashToken(key))
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      kind: 'api_key',
      userId: row.createdBy,
      name: row.name,
      role: row.role,
      sessionHash: null,
    }
  );
}
