import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Random } from './random.ts';

/** What goes wrong: a process of ours is killed outright, a store stops answering for a while, or every connection to the database is cut. */
const faults = [
  { name: 'worker killed', target: 'worker', freezeMs: 0 },
  { name: 'api killed', target: 'api', freezeMs: 0 },
  { name: 'temporal frozen 10 s', target: 'temporal', freezeMs: 10_000 },
  { name: 'postgres frozen 5 s', target: 'postgres', freezeMs: 5_000 },
  { name: 'database connections cut', target: 'connections', freezeMs: 0 },
] as const;

const betweenMs = { min: 5_000, max: 12_000 };

/** Injects seeded faults into a running Timbre until `signal` is aborted. @returns how often each happened */
export async function injectFaults(
  dataDir: string,
  random: Random,
  signal: AbortSignal,
): Promise<Record<string, number>> {
  const happened: Record<string, number> = {};
  const count = (name: string) => {
    happened[name] = (happened[name] ?? 0) + 1;
  };
  while (!signal.aborted) {
    await pause(random.between(betweenMs.min, betweenMs.max), undefined, { signal }).catch(
      () => undefined,
    );
    if (signal.aborted) break;
    const fault = random.pick(faults);
    if (fault.target === 'connections') {
      if (await cutConnections(dataDir)) count(fault.name);
      continue;
    }
    const group = await groupOf(dataDir, fault.target);
    if (group === null) continue;
    count(fault.name);
    if (fault.freezeMs === 0) process.kill(-group, 'SIGKILL');
    else await freeze(group, fault.freezeMs);
  }
  return happened;
}

/** Connections stay open and nobody answers: the hardest kind of outage to tell from slowness. */
async function freeze(group: number, ms: number): Promise<void> {
  process.kill(-group, 'SIGSTOP');
  await pause(ms);
  process.kill(-group, 'SIGCONT');
}

/** `npm start` writes down the process group of everything it started. */
async function groupOf(dataDir: string, name: string): Promise<number | null> {
  const running = JSON.parse(await readFile(join(dataDir, 'processes.json'), 'utf8')) as {
    name: string;
    pid: number;
  }[];
  return running.find((one) => one.name === name)?.pid ?? null;
}

/** Whatever was under way is rolled back, in the middle of anything. False: the database could not be asked. */
async function cutConnections(dataDir: string): Promise<boolean> {
  const read = async (name: string) => JSON.parse(await readFile(join(dataDir, name), 'utf8'));
  const { postgres } = (await read('ports.json')) as { postgres: number };
  const { postgresPassword } = (await read('secrets.json')) as { postgresPassword: string };
  const client = new pg.Client({
    connectionString: `postgres://timbre:${postgresPassword}@127.0.0.1:${postgres}/timbre`,
  });
  try {
    await client.connect();
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
