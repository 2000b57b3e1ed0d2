import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Scores } from './score.ts';

/** What one assistant reached. */
export interface AssistantReport {
  name: string;
  /** Whole turns a second on one core, in the fastest set (the first one warms up). */
  messagesPerSecond: number;
  /** Messages that could not be read at all (time-out, quota, nonsense). */
  failures: number;
  sets: ({ name: string } & Scores)[];
  conversations: { name: string; problems: string[] }[];
}

/** What `npm run eval` writes: figures only, never a held-out message. */
export interface EvalReport {
  /** ISO 8601. */
  at: string;
  assistants: AssistantReport[];
}

const defaultPath = new URL('report.json', import.meta.url);

/** The last report; null when none was made. */
export function lastReport(path: URL | string = defaultPath): EvalReport | null {
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, 'utf8')) as EvalReport;
}

/** Assistants that were not measured now keep what they reached last. */
export function writeReport(report: EvalReport, path: URL | string = defaultPath): void {
  const measured = new Set(report.assistants.map(({ name }) => name));
  const kept = lastReport(path)?.assistants.filter(({ name }) => !measured.has(name)) ?? [];
  const whole = { ...report, assistants: [...report.assistants, ...kept] };
  writeFileSync(path, `${JSON.stringify(whole, null, 1)}\n`);
}
