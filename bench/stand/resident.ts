import { execFileSync } from 'node:child_process';
import type { Program } from '../../test/faults/stage/program.ts';

/** Resident memory of everything in the first program's process group, MB. */
export function residentMb([first]: Program[]): number {
  const group = String(first?.process.pid ?? 0);
  const kilobytes = execFileSync('ps', ['-eo', 'pgid=,rss='])
    .toString()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([of]) => of === group)
    .reduce((sum, [, rss]) => sum + Number(rss), 0);
  return Math.round(kilobytes / 1_024);
}
