import type { Classification } from '../lead.ts';

/** HOT 80–100, WARM 50–79, COLD 0–49. */
export function classifyScore(score: number): Classification {
  if (score >= 80) return 'HOT';
  return score >= 50 ? 'WARM' : 'COLD';
}
