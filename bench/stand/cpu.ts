import { readdirSync, readFileSync } from 'node:fs';

/** The kernel's USER_HZ, the same on every Linux of today. */
const ticksPerSecond = 100;

/** CPU time of a process and all that live below it, ms; 0 where there is no /proc. */
export function cpuMs(root: number): number {
  const processes = readProcesses();
  const below = (pid: number): number =>
    (processes.get(pid)?.ticks ?? 0) +
    [...processes.values()]
      .filter(({ parent }) => parent === pid)
      .reduce((sum, child) => sum + below(child.pid), 0);
  return (below(root) * 1_000) / ticksPerSecond;
}

interface Process {
  pid: number;
  parent: number;
  ticks: number;
}

function readProcesses(): Map<number, Process> {
  const processes = new Map<number, Process>();
  for (const entry of listed()) {
    const pid = Number(entry);
    try {
      // After the name, which may hold spaces: state, parent, …; fields 14 and 15 are user and system time.
      const [, parent, ...rest] =
        readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      processes.set(pid, {
        pid,
        parent: Number(parent),
        ticks: Number(rest[9]) + Number(rest[10]),
      });
    } catch {
      // It ended meanwhile.
    }
  }
  return processes;
}

function listed(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
