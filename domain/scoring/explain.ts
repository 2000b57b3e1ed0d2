import type { ScoreBreakdown } from './observation.ts';
import { type ScoreState, scoreOf } from './state.ts';

/** Why a component moved. Stable codes: the web says them in Spanish. */
export type ScoreReason =
  | 'kept_writing'
  | 'intensity_cue'
  | 'asked_price'
  | 'chose_quoted_plan'
  | 'named_budget'
  | 'premium_interest'
  | 'gave_service'
  | 'gave_zone'
  | 'gave_speed_or_data'
  | 'gave_plan_or_operator'
  | 'conversation_time'
  | 'answered_yes'
  | 'rejected';

export interface ScoreChange {
  component: keyof ScoreBreakdown;
  /** What the component gained (or lost) after its cap. */
  points: number;
  reason: ScoreReason;
}

/** What changed between two states, one entry a component and reason; the points add up to the difference of the breakdowns. */
export function explain(before: ScoreState, after: ScoreState): ScoreChange[] {
  const from = scoreOf(before).breakdown;
  const to = scoreOf(after).breakdown;
  return (Object.keys(to) as (keyof ScoreBreakdown)[]).flatMap((component) => {
    const points = to[component] - from[component];
    return points === 0 ? [] : spread(component, points, reasonsOf(component, before, after));
  });
}

/** Several reasons may share a capped gain: each takes its own points while there are any left. */
function spread(
  component: keyof ScoreBreakdown,
  points: number,
  reasons: { reason: ScoreReason; points: number }[],
): ScoreChange[] {
  let left = points;
  const changes = reasons.flatMap((one, index) => {
    const isLast = index === reasons.length - 1;
    const share = isLast
      ? left
      : Math.sign(points) * Math.min(Math.abs(one.points), Math.abs(left));
    left -= share;
    return share === 0 ? [] : [{ component, points: share, reason: one.reason }];
  });
  return changes;
}

function reasonsOf(component: keyof ScoreBreakdown, before: ScoreState, after: ScoreState) {
  switch (component) {
    case 'interaction':
      return [
        ...gained(!before.intensityCue && after.intensityCue, 'intensity_cue', 15),
        ...gained(after.turns > before.turns, 'kept_writing', 10 * (after.turns - before.turns)),
      ];
    case 'pricing':
      return [pricingReason(before, after)];
    case 'specificInfo':
      if (after.premiumInterest) return [{ reason: 'premium_interest' as const, points: 20 }];
      return after.details
        .filter((detail) => !before.details.includes(detail))
        .map((detail) => ({ reason: `gave_${detail}` as const, points: 5 }));
    case 'conversationTime':
      return [{ reason: 'conversation_time' as const, points: 15 }];
    case 'positiveResponses':
      return [
        {
          reason:
            after.positive < before.positive ? ('rejected' as const) : ('answered_yes' as const),
          points: 10,
        },
      ];
  }
}

function pricingReason(before: ScoreState, after: ScoreState) {
  if (!before.directPriceQuestion && after.directPriceQuestion)
    return { reason: 'asked_price' as const, points: 25 };
  if (!before.choseQuotedPlan && after.choseQuotedPlan)
    return { reason: 'chose_quoted_plan' as const, points: 25 };
  return { reason: 'named_budget' as const, points: 15 };
}

const gained = (happened: boolean, reason: ScoreReason, points: number) =>
  happened ? [{ reason, points }] : [];
