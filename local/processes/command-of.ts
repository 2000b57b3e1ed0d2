import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The command line of a process; null when there is no such process. */
export function commandOf(pid: number): string | null {
  try {
    // A slim Linux has no `ps`.
    if (existsSync('/proc/self/cmdline'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null;
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    const output = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { stdio });
    return output.toString().trim() || null;
  } catch {
    return null;
  }
}
