import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { connectDb } from '../../db/connect.ts';
import { newId } from '../../db/new-id.ts';
import { hashPassword } from '../../db/password.ts';
import { roles } from '../../domain/lead.ts';

const usage =
  'npm run user:create -- --email ana@empresa.pe --name "Ana Rojas" --role supervisor [--password …]';

const input = z.object({
  email: z.email(),
  name: z.string().trim().min(1).max(100),
  role: z.enum(roles),
  password: z.string().min(10, 'at least 10 characters'),
});

/** Makes the first supervisor of a production installation, or anybody after. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      password: { type: 'string' },
    },
  });
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is missing');
  const password = values.password ?? (await ask('Password: '));
  const parsed = input.safeParse({ ...values, password });
  if (!parsed.success) throw new Error(`${z.prettifyError(parsed.error)}\nusage: ${usage}`);
  const { email, name, role } = parsed.data;
  const db = connectDb({ url, maxConnections: 1 });
  try {
    const created = await db
      .insertInto('user')
      .values({
        id: newId('user'),
        email: email.toLowerCase(),
        name,
        role,
        passwordHash: await hashPassword(password),
      })
      .onConflict((same) => same.expression(sql`lower(email)`).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!created) throw new Error(`${email} exists already`);
    process.stdout.write(`${role} ${email} created\n`);
  } finally {
    await db.destroy();
  }
}

/** What is typed is not shown; piped in, the first line counts. */
async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: process.stdin,
    output: nowhere,
    terminal: process.stdin.isTTY,
  });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
