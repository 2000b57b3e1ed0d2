import type { WhatsAppItem } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { type Ingested, ingest, isDataError } from './ingest.ts';
import { type PlainMessage, storeRun } from './store-run.ts';

/** One transaction never holds more customers' rows than these messages have. */
const runMax = 500;

/**
 * Stores the items of one webhook POST, in order; answers in the same order. Messages that follow
 * each other are stored together, in ten statements instead of eight each. A run with a poisoned
 * message is halved until that one is alone and fails alone.
 * @throws when the database cannot be reached: the vendor will send the whole POST again
 */
export async function ingestAll(db: Db, items: WhatsAppItem[]): Promise<Ingested[]> {
  const results: Ingested[] = [];
  for (const run of runsOf(items)) results.push(...(await ingestRun(db, run)));
  return results;
}

type Run = [WhatsAppItem] | PlainMessage[];

function runsOf(items: WhatsAppItem[]): Run[] {
  const runs: Run[] = [];
  let open: PlainMessage[] = [];
  for (const item of items) {
    if (!isPlain(item)) {
      open = [];
      runs.push([item]);
      continue;
    }
    if (open.length === 0 || open.length === runMax) {
      open = [];
      runs.push(open);
    }
    open.push(item);
  }
  return runs;
}

/** What WhatsApp tells about a person (a new number) goes its own way. */
const isPlain = (item: WhatsAppItem): item is PlainMessage =>
  item.kind === 'message' && item.messageKind !== 'system' && item.nowKnownAs === undefined;

async function ingestRun(db: Db, run: WhatsAppItem[]): Promise<Ingested[]> {
  const [first] = run;
  if (first === undefined) return [];
  if (run.length === 1) return [await ingest(db, first)];
  try {
    return await storeRun(db, run.filter(isPlain));
  } catch (error) {
    if (!isDataError(error) && !isDeadlock(error)) throw error;
    const middle = Math.ceil(run.length / 2);
    return [
      ...(await ingestRun(db, run.slice(0, middle))),
      ...(await ingestRun(db, run.slice(middle))),
    ];
  }
}

/** Two POSTs about the same people in another order; smaller transactions come past each other. */
const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '40P01';
