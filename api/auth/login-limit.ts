import { sql } from 'kysely';
import type { Db } from '../../db/connect.ts';
import { newId } from '../../db/new-id.ts';
import { ApiError } from '../errors.ts';

const windowMs = 15 * 60_000;
/**
 * Failed attempts within the window. Few for an account from one address; more for the account from
 * anywhere, so that nobody locks a colleague out from outside; an office shares one address.
 */
const attemptsMax = { accountFromAddress: 10, account: 100, address: 50 };

/**
 * Writes the attempt down as failed before the password is looked at, so that a thousand at once
 * count as a thousand. Kept in the database: several API processes count together.
 * @returns the entry, for `attemptSucceeded` @throws ApiError rate_limited
 */
export async function startAttempt(db: Db, email: string, address: string): Promise<string> {
  const id = newId('auditEntry');
  const isAllowed = await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`sign_in:${email}`}))`.execute(trx);
    if (await isExhausted(trx, email, address)) return false;
    await trx
      .insertInto('auditLog')
      .values({
        id,
        actorKind: 'system',
        action: 'sign_in_failed',
        entity: 'session',
        entityId: email,
        ip: address,
      })
      .execute();
    return true;
  });
  if (!isAllowed) throw new ApiError('rate_limited', { retryAfterMs: windowMs });
  return id;
}

/** The attempt turned out well: it counts no longer. */
export async function attemptSucceeded(db: Db, attemptId: string, userId: string): Promise<void> {
  await db
    .updateTable('auditLog')
    .set({ action: 'sign_in', actorKind: 'user', actorId: userId, entityId: userId })
    .where('id', '=', attemptId)
    .execute();
}

async function isExhausted(db: Db, email: string, address: string): Promise<boolean> {
  const since = new Date(Date.now() - windowMs);
  const { rows } = await sql<{ [K in keyof typeof attemptsMax]: number }>`
    select count(*) filter (where entity_id = ${email} and ip = ${address}) as "accountFromAddress",
           count(*) filter (where entity_id = ${email}) as account,
           count(*) filter (where ip = ${address}) as address
    from audit_log
    where at > ${since} and entity = 'session' and action = 'sign_in_failed'
      and (entity_id = ${email} or ip = ${address})
  `.execute(db);
  const [tried] = rows;
  if (!tried) return false;
  return (
    tried.accountFromAddress >= attemptsMax.accountFromAddress ||
    tried.account >= attemptsMax.account ||
    tried.address >= attemptsMax.address
  );
}
