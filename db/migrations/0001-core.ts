import { type Kysely, sql } from 'kysely';
import { business } from './0001/business.ts';
import { catalogue } from './0001/catalogue.ts';
import { lead } from './0001/lead.ts';
import { message } from './0001/message.ts';
import { people } from './0001/people.ts';

/** Each part refers only to the ones before it. */
const parts = [people, catalogue, lead, message, business];

/** All core models of the design. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of parts) await sql.raw(part).execute(db);
}
