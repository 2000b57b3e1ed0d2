/** What the worker registers, by type name. */
export { call } from './call/workflow.ts';
export { dialer } from './dialer/workflow.ts';
export { lead } from './lead/workflow.ts';
export { warmLeads } from './warm-leads/workflow.ts';
