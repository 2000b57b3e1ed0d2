import { getExternalWorkflowHandle, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.ts';
import { callWanted, leadWorkflowId } from '../lead/messages.ts';
import type { WarmLeadsInput } from './messages.ts';

const { findWarmLeads } = proxyActivities<Pick<Activities, 'findWarmLeads'>>({
  startToCloseTimeout: '1 m',
  retry: { maximumAttempts: 5 },
});

/** One round, started by a schedule: every WARM lead that has gone quiet is asked to be called. @returns how many were */
export async function warmLeads({ timeScale }: WarmLeadsInput): Promise<number> {
  const leadIds = await findWarmLeads({ timeScale });
  let asked = 0;
  for (const leadId of leadIds) {
    try {
      await getExternalWorkflowHandle(leadWorkflowId(leadId)).signal(callWanted, {
        purpose: 'warm_lead',
        dueAtMs: Date.now(),
      });
      asked += 1;
    } catch {
      // It ended a moment ago: won or lost, nobody is to be called.
    }
  }
  return asked;
}
