import { parseArgs } from 'node:util';
import { z } from 'zod';
import { connectDb } from '../../db/connect.ts';
import { newId } from '../../db/new-id.ts';
import { roles } from '../../domain/lead.ts';
import { hashToken, newToken } from './tokens.ts';

const usage =
  'npm run api-key:create -- --name CRM --role analyst --for ana@empresa.pe (who answers for it)';

const input = z.object({
  name: z.string().trim().min(1).max(100),
  role: z.enum(roles),
  for: z.string().min(1),
});

/** Makes a key for another system and prints it: the only time that anybody sees it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { name: { type: 'string' }, role: { type: 'string' }, for: { type: 'string' } },
  });
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is missing');
  const parsed = input.safeParse(values);
  if (!parsed.success) throw new Error(`${z.prettifyError(parsed.error)}\nusage: ${usage}`);
  const { name, role, for: email } = parsed.data;
  const db = connectDb({ url, maxConnections: 1 });
  try {
    const maker = await db
      .selectFrom('user')
      .select('id')
      .where('email', '=', email.toLowerCase())
      .where('active', '=', true)
      .executeTakeFirst();
    if (!maker) throw new Error(`${email} does not work here`);
    const key = `timbre_${newToken()}`;
    await db
      .insertInto('apiKey')
      .values({ id: newId('apiKey'), name, role, keyHash: hashToken(key), createdBy: maker.id })
      .execute();
    process.stdout.write(`${key}\n`);
  } finally {
    await db.destroy();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
