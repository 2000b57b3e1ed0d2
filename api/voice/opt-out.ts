import { leaveSignal, signalHeard } from '../../db/lead-signals/lead-signals.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { ApiDeps } from '../deps.ts';

/** The customer asked for silence on a call: their workflow is told at once, or by the sweep once Temporal is back. */
export async function optOutOnCall(
  { db, leadWorkflows, log }: Pick<ApiDeps, 'db' | 'leadWorkflows' | 'log'>,
  leadId: LeadId,
): Promise<void> {
  const signal = await leaveSignal(db, { kind: 'opted_out', leadId, source: 'call' });
  try {
    await leadWorkflows.optedOut(leadId, 'call');
    await signalHeard(db, signal);
  } catch (error) {
    log.warn({ err: error, leadId }, 'an opt-out was not told; the sweep will');
  }
}
