import type { Insertable } from 'kysely';
import type { Db } from '../../connect.ts';
import type { Database } from '../../database.ts';

/** Rows of every table a demo fills, in the order in which they may be inserted. */
export type DemoRows = ReturnType<typeof noRows>;

export const noRows = () => ({
  lead: [] as Insertable<Database['lead']>[],
  conversation: [] as Insertable<Database['conversation']>[],
  message: [] as Insertable<Database['message']>[],
  outboundMessage: [] as Insertable<Database['outboundMessage']>[],
  scoreEvent: [] as Insertable<Database['scoreEvent']>[],
  leadEvent: [] as Insertable<Database['leadEvent']>[],
  consent: [] as Insertable<Database['consent']>[],
  sale: [] as Insertable<Database['sale']>[],
  call: [] as Insertable<Database['call']>[],
  enrolment: [] as Insertable<Database['enrolment']>[],
  notification: [] as Insertable<Database['notification']>[],
  referral: [] as Insertable<Database['referral']>[],
  refusedReply: [] as Insertable<Database['refusedReply']>[],
  modelUsage: [] as Insertable<Database['modelUsage']>[],
  goal: [] as Insertable<Database['goal']>[],
});

/** PostgreSQL takes 65,535 parameters a statement; the widest table has some forty columns. */
const batchSize = 400;

export async function insertRows(db: Db, rows: DemoRows): Promise<void> {
  for (const table of Object.keys(rows) as (keyof DemoRows)[])
    for (let start = 0; start < rows[table].length; start += batchSize)
      await db
        .insertInto(table)
        .values(rows[table].slice(start, start + batchSize))
        .execute();
}
