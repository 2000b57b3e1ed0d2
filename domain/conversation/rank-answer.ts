import { byRank } from '../understanding/choose-by-rank.ts';
import { describePlan } from './detail-answers.ts';
import { type Answer, dependsOnZone, type Facts } from './facts.ts';

const asked =
  /\b(?:cual|que plan|quien) (?:es el que |de \w+ )?(?:tiene|trae|da|viene con|ofrece) mas (gb|mbps|canales|datos|velocidad)\b/;

/** "¿Cuál trae más gigas?": that plan, with what it gives. null: no such question, or nothing to tell yet. */
export function rankAnswer(facts: Facts): Answer | null {
  const measure = asked.exec(facts.text ?? '')?.[1];
  if (measure === undefined || dependsOnZone(facts.memory)) return null;
  const plan = byRank(`el de mas ${measure}`, facts.plans);
  return plan && describePlan(plan, facts);
}
