import type { Sentence } from './read-sentences.ts';

const ofPromotion = /^(?:percent|term|word promocion|word primer|word mes)/;

/** A percentage without all that its planned sentence says of it, or the other way round: half a promotion is another one. */
export function breaksPromotion({ claims }: Sentence, allowed: Sentence[]): boolean {
  const percents = [...claims].filter((claim) => claim.startsWith('percent '));
  if (percents.length === 0) return false;
  return !allowed.some(
    (planned) =>
      percents.every((percent) => planned.claims.has(percent)) &&
      [...planned.claims]
        .filter((claim) => ofPromotion.test(claim))
        .every((claim) => claims.has(claim)),
  );
}
