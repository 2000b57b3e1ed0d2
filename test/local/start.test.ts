import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../local/free-port.ts';
import { killGroup } from '../../local/processes/kept-process.ts';
import { eventually } from '../harness/eventually.ts';

const script = fileURLToPath(new URL('../../local/start.ts', import.meta.url));
const startTimeoutMs = 60_000;

/** `npm start` with nothing of ours in its environment. */
function start(env: Record<string, string>, args: string[] = []) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [script, ...args], { env: { PATH, HOME, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  return { child, output: () => output };
}

const processesOf = async (dataDir: string): Promise<{ name: string; pid: number }[]> =>
  JSON.parse(await readFile(join(dataDir, 'processes.json'), 'utf8'));

describe('everything on one machine', () => {
  let dataDir: string;
  let port: number;
  let current: ReturnType<typeof start>;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'timbre-start-'));
    port = await freePort();
  });
  afterAll(async () => {
    if (current.child.exitCode === null && current.child.signalCode === null) {
      current.child.kill('SIGTERM');
      await once(current.child, 'exit');
    }
    await rm(dataDir, { recursive: true, force: true });
  });

  const url = (path: string): string => `http://127.0.0.1:${port}${path}`;
  const up = async (): Promise<void> => {
    current = start({ DATA_DIR: dataDir, PORT: String(port) });
    await eventually(
      () => {
        if (current.child.exitCode !== null) throw new Error(current.output());
        return current.output().includes('Timbre está listo');
      },
      { timeoutMs: startTimeoutMs },
    );
  };
  const signIn = (): Promise<Response> =>
    fetch(url('/api/session'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'supervisor@timbre.local', password: 'timbre' }),
    });

  it('comes up ready, says where, and lets the printed people in', async () => {
    await up();
    expect(current.output()).toContain(`http://localhost:${port}`);
    expect(current.output()).toContain('supervisor@timbre.local');
    expect((await fetch(url('/readyz'))).status).toBe(200);
    expect((await signIn()).status).toBe(200);
    expect(await (await fetch(url('/'))).text()).toContain('<div id="root">');
  }, 90_000);

  it('does not let a second one use the same data', async () => {
    const second = start({ DATA_DIR: dataDir, PORT: String(await freePort()) });
    const [code] = await once(second.child, 'exit');
    expect(code).toBe(1);
    expect(second.output()).toContain(`Timbre already runs on ${dataDir}`);
  });

  it('starts the worker again when it dies', async () => {
    const before = (await processesOf(dataDir)).find(({ name }) => name === 'worker')?.pid;
    killGroup(before, 'SIGKILL');
    await eventually(async () => {
      const after = (await processesOf(dataDir)).find(({ name }) => name === 'worker')?.pid;
      return after !== before && (await fetch(url('/readyz'))).ok;
    });
    expect(current.output()).toContain('worker ended with code');
  }, 60_000);

  it('survives its own violent end: the next start finds the data and the same ports', async () => {
    const session = await signIn();
    const cookie = session.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const left = await processesOf(dataDir);
    const ports = await readFile(join(dataDir, 'ports.json'), 'utf8');
    current.child.kill('SIGKILL');
    await once(current.child, 'exit');
    await up();
    expect(left.map(({ pid }) => pid).filter((pid) => killGroup(pid, 0))).toEqual([]);
    expect(await readFile(join(dataDir, 'ports.json'), 'utf8')).toBe(ports);
    expect((await fetch(url('/api/me'), { headers: { cookie } })).status).toBe(200);
  }, 90_000);

  it('stops everything on Ctrl-C and leaves nothing running', async () => {
    const running = await processesOf(dataDir);
    expect(running.map(({ name }) => name).sort()).toEqual(
      ['api', 'postgres', 'temporal', 'twilio', 'whatsapp', 'worker'].sort(),
    );
    current.child.kill('SIGINT');
    const [code] = await once(current.child, 'exit');
    expect(code).toBe(0);
    expect(running.filter(({ pid }) => killGroup(pid, 0))).toEqual([]);
    expect(current.output()).not.toContain('✗');
  }, 60_000);
});

describe('a start that cannot work says so in one line', () => {
  let dataDir: string;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'timbre-start-'));
  });
  afterEach(() => child?.kill('SIGKILL'));
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  async function failureOf(env: Record<string, string>, args: string[] = []): Promise<string[]> {
    const run = start({ DATA_DIR: dataDir, PORT: String(await freePort()), ...env }, args);
    child = run.child;
    const [code] = await once(run.child, 'close');
    expect(code).toBe(1);
    return run
      .output()
      .split('\n')
      .filter((line) => line.startsWith('✗'));
  }

  it.each([
    [{ PORT: 'web' }, '✗ PORT must be a port number'],
    [
      { WHATSAPP_ACCESS_TOKEN: 't', WHATSAPP_APP_SECRET: 's', WHATSAPP_VERIFY_TOKEN: 'v' },
      '✗ WHATSAPP_PHONE_NUMBER_ID is missing while WHATSAPP_ACCESS_TOKEN is set',
    ],
    [
      { DATABASE_URL: 'postgres://timbre:secret@127.0.0.1:1/timbre' },
      '✗ DATABASE_URL: PostgreSQL at 127.0.0.1:1/timbre cannot be used: connect ECONNREFUSED 127.0.0.1:1',
    ],
    [
      { TEMPORAL_ADDRESS: '127.0.0.1:1' },
      '✗ Temporal does not answer at 127.0.0.1:1 (TEMPORAL_ADDRESS): Failed to connect before the deadline',
    ],
    [{ TEMPORAL_CLI_PATH: '/nowhere' }, '✗ TEMPORAL_CLI_PATH names no executable file: /nowhere'],
  ])(
    '%j',
    async (env, line) => {
      expect(await failureOf(env)).toEqual([line]);
    },
    30_000,
  );

  it('a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const lines = await failureOf({ PORT: String(port) });
    other.close();
    expect(lines).toEqual([
      `✗ PORT ${port} is taken: stop what listens there, or set PORT to another`,
    ]);
  });

  it('a word it does not know', async () => {
    expect(await failureOf({}, ['--dmeo'])).toEqual([expect.stringContaining("'--dmeo'")]);
  });
});
