import { callEventsTold, untoldCallEvents } from '../../db/call-events/untold.ts';
import type { Db } from '../../db/connect.ts';
import type { Log } from '../../runtime/log.ts';
import { LeadWorkflowError } from '../lead-workflow/errors.ts';
import { sweepAlone } from '../lead-workflow/sweep-alone.ts';
import { repeat } from '../repeat.ts';
import type { TellCall } from './tell.ts';

const batchSize = 100;

export interface CallEventSweepOptions {
  db: Db;
  tellCall: TellCall;
  everyMs: number;
  log: Log;
}

/** @returns a function that stops it */
export function startCallEventSweep(options: CallEventSweepOptions): () => Promise<void> {
  return repeat(
    options.everyMs,
    () => sweepCallEvents(options.db, options.tellCall),
    (err) => options.log.warn({ err }, 'the sweep of call events will try again'),
  );
}

/** Tells calls' workflows what they missed while Temporal or this process was down. @returns how many were told */
export function sweepCallEvents(db: Db, tell: TellCall): Promise<number> {
  return sweepAlone(db, 'calls', 0, async () => {
    const told: string[] = [];
    for (const { id, event, ...call } of await untoldCallEvents(db, batchSize)) {
      try {
        await tell(call, id, event);
        told.push(id);
      } catch (error) {
        if (!(error instanceof LeadWorkflowError)) throw error;
        break;
      }
    }
    await callEventsTold(db, ...told);
    return told.length;
  });
}
