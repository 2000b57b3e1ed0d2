import { type Client, ScheduleAlreadyRunning } from '@temporalio/client';
import { usualDialerLimits } from '../domain/call/dialer-limits.ts';
import type { Telephony } from '../domain/call/telephony.ts';
import { createTwilioTelephony } from '../integrations/twilio/telephony.ts';
import type { TwilioSettings } from '../runtime/environment.ts';
import {
  type DialerInput,
  dialerWorkflowId,
  dialerWorkflowType,
} from '../workflows/dialer/messages.ts';
import {
  type WarmLeadsInput,
  warmLeadsScheduleId,
  warmLeadsWorkflowType,
} from '../workflows/warm-leads/messages.ts';

const roundEveryMs = 3_600_000;
/** However fast the business clock runs, a round looks at all leads. */
const shortestRoundMs = 10_000;

/** undefined: no telephone company is configured, and calls stay tasks for people. */
export const createTelephony = (
  twilio: TwilioSettings | null,
  publicUrl: string,
): Telephony | undefined =>
  twilio === null ? undefined : createTwilioTelephony(twilio, publicUrl);

/** Makes sure that the dialer runs and that warm leads are looked for; several workers may say so at once. */
export async function ensureCallJobs(
  client: Client,
  { taskQueue, timeScale }: { taskQueue: string; timeScale: number },
): Promise<void> {
  const dialer: DialerInput = { limits: usualDialerLimits };
  await client.workflow.start(dialerWorkflowType, {
    workflowId: dialerWorkflowId(taskQueue),
    workflowIdConflictPolicy: 'USE_EXISTING',
    taskQueue,
    args: [dialer],
    staticSummary: 'Reparte las líneas entre las llamadas que esperan',
  });
  const input: WarmLeadsInput = { timeScale };
  try {
    await client.schedule.create({
      scheduleId: warmLeadsScheduleId(taskQueue),
      spec: { intervals: [{ every: Math.max(shortestRoundMs, roundEveryMs / timeScale) }] },
      policies: { overlap: 'SKIP', catchupWindow: '1 h' },
      action: {
        type: 'startWorkflow',
        workflowType: warmLeadsWorkflowType,
        taskQueue,
        args: [input],
      },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
