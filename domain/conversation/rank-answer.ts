import { toldProductIds } from '../assistant.ts';
import { byRank } from '../understanding/choose-by-rank.ts';
import { describePlan } from './detail-answers.ts';
import { type Answer, dependsOnZone, type Facts } from './facts.ts';

const superlative =
  /\b(?:cual|que plan) (?:es|seria|sera) (?:el |la )?(?:de )?(?:mas|\+) ?(rapid|veloz|economic|barat|complet)\w*/;
const asked =
  /\b(?:cual|que plan|quien) (?:es el que |de \w+ )?(?:tiene|trae|da|viene con|ofrece) mas (gb|mbps|canales|datos|velocidad)\b/;

/** "¿Cuál trae más gigas?": that plan, with what it gives. null: no such question, or nothing to tell yet. */
export function rankAnswer(facts: Facts): Answer | null {
  const text = facts.text ?? '';
  const measure = asked.exec(text)?.[1] ?? superlative.exec(text)?.[1];
  if (measure === undefined || dependsOnZone(facts.memory)) return null;
  const told = new Set(toldProductIds(facts.memory));
  const isOfThese = /\b(?:esos|esas|estos|estas|ellos)\b/.test(text);
  const pool = isOfThese ? facts.plans.filter(({ id }) => told.has(id)) : facts.plans;
  const plan = byRank(`el mas ${measure}`, pool);
  return plan && describePlan(plan, facts);
}
