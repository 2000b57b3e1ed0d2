import { readFile } from 'node:fs/promises';
import type { Log } from '../runtime/log.ts';
import { type EvalReport, evalReport } from './contract/assistant.ts';

/** Where `npm run eval` leaves its last report. */
const reportFile = new URL('../bench/eval/report.json', import.meta.url);

/** null: none was made, or it is none. */
export async function readEvalReport(log: Log): Promise<EvalReport | null> {
  const text = await readFile(reportFile, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return evalReport.parse(JSON.parse(text));
  } catch (err) {
    log.warn({ err }, 'the evaluation report cannot be read');
    return null;
  }
}
