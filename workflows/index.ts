/** What the worker registers, by type name. */
export { lead } from './lead/workflow.ts';
