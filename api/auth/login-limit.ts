import { sql } from 'kysely';
import type { Db } from '../../db/connect.ts';
import { ApiError } from '../errors.ts';

const windowMs = 15 * 60_000;
/** Failed attempts within the window: by account, and by address (an office shares one). */
const attemptsMax = { account: 10, address: 50 };

/** Counted in the database, so that several API processes count together. @throws ApiError rate_limited */
export async function refuseWhenTried(db: Db, email: string, address: string): Promise<void> {
  const { rows } = await sql<{ account: number; address: number }>`
    select count(*) filter (where details->>'email' = ${email.toLowerCase()}) as account,
           count(*) filter (where ip = ${address}) as address
    from audit_log
    where entity = 'session' and action = 'sign_in_failed' and at > ${new Date(Date.now() - windowMs)}
  `.execute(db);
  const tried = rows[0] ?? { account: 0, address: 0 };
  if (Number(tried.account) >= attemptsMax.account || Number(tried.address) >= attemptsMax.address)
    throw new ApiError('rate_limited', { retryAfterMs: windowMs });
}
