import { defaultCampaign } from '../../../domain/campaign/default-campaign.ts';
import type { Classification } from '../../../domain/lead.ts';
import type { Wait } from '../../../domain/waits.ts';
import { hourMs } from './chat.ts';
import type { Ending } from './story.ts';

/** Only kinds that a person who owns the conversation keeps. */
const keptByAgent = ['reminder', 'call_task', 'campaign_step'];

/** What the lead's workflow would be waiting for at the end of the story; due times in the future. */
export function plannedWaits(
  ending: Ending,
  facts: { nowMs: number; classification: Classification },
): Wait[] {
  const isOver = ending.stage === 'won' || ending.stage === 'lost' || ending.optedOut === true;
  // A new lead has not been answered yet: its first turn will plan what comes next.
  if (isOver || ending.stage === 'new') return [];
  const waits = [...storyWaits(ending, facts), ...nurturing(ending, facts)];
  return waits
    .filter(({ kind }) => ending.owner === undefined || keptByAgent.includes(kind))
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
}

function storyWaits(ending: Ending, { nowMs, classification }: Parameters<typeof plannedWaits>[1]) {
  return (ending.waits ?? [])
    .filter(({ kind }) => kind !== 'follow_up' || classification === 'WARM')
    .map(({ kind, inMs, reason }) => ({
      id: kind,
      kind,
      dueAtMs: Math.round(nowMs + Math.max(inMs, 30_000)),
      reason,
    }));
}

function nurturing(ending: Ending, { nowMs, classification }: Parameters<typeof plannedWaits>[1]) {
  const step = defaultCampaign.steps[ending.campaignSteps ?? 0];
  if (classification !== 'COLD' || ending.owner !== undefined || step === undefined) return [];
  const dueAtMs = Math.max(nowMs - ending.silenceMs + step.afterMs, nowMs + hourMs);
  return [{ id: 'campaign_step', kind: 'campaign_step' as const, dueAtMs, reason: 'nurturing' }];
}
