import type { Db } from '../../db/connect.ts';
import { type LeadSignal, signalHeard, untoldSignals } from '../../db/lead-signals/lead-signals.ts';
import { LeadWorkflowError } from './errors.ts';
import type { LeadWorkflows } from './index.ts';
import { sweepAlone } from './sweep-alone.ts';

const batchSize = 50;
/** One workflow that takes no signal holds up nobody else; more of them: Temporal is down. */
const refusedMax = 2;

export interface SignalSweepOptions {
  db: Db;
  leadWorkflows: Pick<LeadWorkflows, 'messageFailed' | 'optedOut'>;
}

/** Tells workflows what they missed while Temporal or the process that knew it was down. @returns how many heard; told twice does no harm */
export async function sweepSignals({ db, leadWorkflows }: SignalSweepOptions): Promise<number> {
  return sweepAlone(db, 'signals', 0, async () => {
    const heard: string[] = [];
    let refused = 0;
    for (const { id, signal } of await untoldSignals(db, batchSize)) {
      try {
        await tell(leadWorkflows, signal);
        heard.push(id);
      } catch (error) {
        if (!(error instanceof LeadWorkflowError)) throw error;
        refused += 1;
        if (refused > refusedMax) break;
      }
    }
    await signalHeard(db, ...heard);
    return heard.length;
  });
}

/** @throws LeadWorkflowError unavailable */
export function tell(
  leadWorkflows: SignalSweepOptions['leadWorkflows'],
  signal: LeadSignal,
): Promise<void> {
  switch (signal.kind) {
    case 'message_failed': {
      const { leadId, messageId, errorCode } = signal;
      return leadWorkflows.messageFailed(leadId, { messageId, errorCode });
    }
    case 'opted_out':
      return leadWorkflows.optedOut(signal.leadId, signal.source);
  }
}
