import type { Situation } from '../../domain/waits/plan.ts';
import type { Wait } from '../../domain/waits.ts';
import type { LeadSnapshot } from '../outcomes.ts';

/** A wait that fell due, with what the workflow knew then. */
export interface DueWait {
  lead: LeadSnapshot;
  wait: Wait;
}

export const remaining = (lead: LeadSnapshot, done: Wait): Wait[] =>
  lead.waits.filter((wait) => wait.id !== done.id);

export const replaced = (lead: LeadSnapshot, wait: Wait): Wait[] => [
  ...remaining(lead, wait),
  wait,
];

export const situationOf = (lead: LeadSnapshot, nowMs: number): Situation => ({
  nowMs,
  timeScale: lead.timeScale,
  owner: lead.owner.kind,
  stage: lead.stage,
  classification: lead.classification,
  optedOut: lead.optedOut,
});
