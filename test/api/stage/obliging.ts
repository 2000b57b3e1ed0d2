import { LeadWorkflowError, type LeadWorkflows } from '../../../api/lead-workflow/index.ts';

/** Temporal is down, and says so at once. */
export const unreachable = new Proxy({} as LeadWorkflows, {
  get: () => () => Promise.reject(new LeadWorkflowError('unavailable', 'down')),
});

/** Temporal says yes to everything; only what concerns waits answers something. */
export const obliging = new Proxy({} as LeadWorkflows, {
  get: (_target, name) => async () =>
    String(name).endsWith('Wait') || name === 'runWaitNow' ? [] : undefined,
});
