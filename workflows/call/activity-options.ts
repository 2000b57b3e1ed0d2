import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.ts';

/** Reads and writes of our own database: idempotent, milliseconds. */
export const ours = proxyLocalActivities<
  Pick<Activities, 'planDial' | 'recordCall' | 'concludeAttempt' | 'findAgent'>
>({
  startToCloseTimeout: '5 s',
  localRetryThreshold: '5 s',
  retry: { initialInterval: '100 ms', backoffCoefficient: 2, maximumInterval: '30 s' },
});

/** Its client gives up after 10 s; a second try first looks for the first one's leg. A company that is silent for longer is the dialer's to know: the line is given back, and the call comes again. */
export const dialing = proxyActivities<Pick<Activities, 'dial'>>({
  startToCloseTimeout: '25 s',
  retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumAttempts: 4 },
  priority: { priorityKey: 1 },
});

/** Asks of the telephone company that may take their time. */
export const company = proxyActivities<Pick<Activities, 'recordLeg' | 'hangUpLeg'>>({
  startToCloseTimeout: '25 s',
  scheduleToCloseTimeout: '10 m',
  retry: { initialInterval: '1 s', backoffCoefficient: 2, maximumInterval: '30 s' },
  priority: { priorityKey: 1 },
});

/** With a customer on the line there is no time for many attempts. */
export const companyNow = proxyActivities<Pick<Activities, 'moveLeg' | 'hangUpLeg' | 'ringAgent'>>({
  startToCloseTimeout: '12 s',
  scheduleToCloseTimeout: '25 s',
  retry: { initialInterval: '300 ms', backoffCoefficient: 2, maximumInterval: '3 s' },
  priority: { priorityKey: 1 },
});

/** The lead waits for the analysis no longer than this. */
export const soon = proxyActivities<Pick<Activities, 'analyseCall'>>({
  startToCloseTimeout: '50 s',
  scheduleToCloseTimeout: '1 m',
  retry: { initialInterval: '1 s', backoffCoefficient: 2 },
});

/** What nobody waits for: the recording, or an analysis that did not work at once. */
export const later = proxyActivities<Pick<Activities, 'keepRecording' | 'analyseCall'>>({
  startToCloseTimeout: '5 m',
  scheduleToCloseTimeout: '24 h',
  retry: { initialInterval: '5 s', backoffCoefficient: 2, maximumInterval: '10 m' },
});
