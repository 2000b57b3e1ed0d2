import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person, startStage } from './stage/index.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

interface Outcome {
  code: number;
  output: string;
  errors: string;
}

/** Runs a command as npm would, with this text piped in. */
function run(file: string, args: string[], typed = '', env = { DATABASE_URL: stage.databaseUrl }) {
  const path = fileURLToPath(new URL(`../../api/auth/${file}`, import.meta.url));
  return new Promise<Outcome>((resolve) => {
    const child = execFile(
      process.execPath,
      [path, ...args],
      { env: { PATH: process.env.PATH, ...env } },
      (error, output, errors) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, output, errors }),
    );
    child.stdin?.end(typed);
  });
}

describe('user:create', () => {
  const ana = ['--email', 'Ana@Empresa.pe', '--name', 'Ana Rojas', '--role', 'supervisor'];

  test('makes the first supervisor, who can sign in', async () => {
    const { code, output } = await run('create-user.ts', ana, 'una palabra larga\n');
    expect([code, output]).toEqual([0, 'supervisor Ana@Empresa.pe created\n']);
    const signed = await person(stage.url).post('/api/session', {
      email: 'ana@empresa.pe',
      password: 'una palabra larga',
    });
    expect(signed.body).toMatchObject({ role: 'supervisor', name: 'Ana Rojas' });
  });

  test('says in a line what is wrong', async () => {
    const again = await run('create-user.ts', [...ana, '--password', 'otra palabra larga']);
    expect([again.code, again.errors]).toEqual([1, 'Ana@Empresa.pe exists already\n']);
    const short = await run('create-user.ts', [...ana, '--password', 'corta']);
    expect(short.code).toBe(1);
    expect(short.errors).toContain('at least 10 characters');
    const nowhere = await run('create-user.ts', ana, '', { DATABASE_URL: '' });
    expect([nowhere.code, nowhere.errors]).toEqual([1, 'DATABASE_URL is missing\n']);
  });
});

describe('api-key:create', () => {
  test('prints a key that works with its role, and keeps only its hash', async () => {
    const args = ['--name', 'CRM', '--role', 'analyst', '--for', 'ops@timbre.local'];
    const { code, output } = await run('create-api-key.ts', args);
    const key = output.trim();
    expect([code, key]).toEqual([0, expect.stringMatching(/^timbre_[\w-]{43}$/)]);
    const crm = person(stage.url, { authorization: `Bearer ${key}` });
    expect((await crm.get('/api/leads')).status).toBe(200);
    expect((await crm.post('/api/leads/lead_x/take-over')).status).toBe(403);
    const rows = await stage.db.selectFrom('apiKey').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test('is refused for somebody who does not work here', async () => {
    const args = ['--name', 'CRM', '--role', 'analyst', '--for', 'nobody@timbre.local'];
    const { code, errors } = await run('create-api-key.ts', args);
    expect([code, errors]).toEqual([1, 'nobody@timbre.local does not work here\n']);
  });
});
