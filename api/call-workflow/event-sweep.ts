import { callEventsTold, untoldCallEvents } from '../../db/call-events/untold.ts';
import type { Db } from '../../db/connect.ts';
import { LeadWorkflowError } from '../lead-workflow/errors.ts';
import { sweepAlone } from '../lead-workflow/sweep-alone.ts';
import type { TellCall } from './tell.ts';

const batchSize = 100;

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
