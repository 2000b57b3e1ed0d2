import type { CampaignDefinition, CampaignStep } from './definition.ts';

/** Where a lead stands in a campaign. */
export interface CampaignProgress {
  /** The next step to take, 0 for the first. */
  stepIndex: number;
  enrolledAtMs: number;
  timeScale: number;
}

/** The step that comes next and when (real time, ms); null when the campaign is over. */
export function nextStep(
  { steps }: CampaignDefinition,
  { stepIndex, enrolledAtMs, timeScale }: CampaignProgress,
): { index: number; step: CampaignStep; dueAtMs: number } | null {
  const step = steps[stepIndex];
  if (step === undefined) return null;
  return { index: stepIndex, step, dueAtMs: Math.round(enrolledAtMs + step.afterMs / timeScale) };
}

/**
 * When the next automated contact is allowed; null when it is now.
 * `contactsMs`: when the lead was contacted without having written, real time, any order.
 */
export function capLiftsAt(
  { contacts, perMs }: CampaignDefinition['frequencyCap'],
  contactsMs: number[],
  { nowMs, timeScale }: { nowMs: number; timeScale: number },
): number | null {
  const spanMs = perMs / timeScale;
  const recent = contactsMs.filter((atMs) => atMs > nowMs - spanMs).sort((a, b) => a - b);
  const oldestThatCounts = recent[recent.length - contacts];
  return oldestThatCounts === undefined ? null : Math.ceil(oldestThatCounts + spanMs);
}
