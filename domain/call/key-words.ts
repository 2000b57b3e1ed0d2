import type { Catalogue } from '../catalogue.ts';
import { normalise } from '../understanding/normalise.ts';
import type { CallFacts } from './call-facts.ts';
import { topics } from './topics.es.ts';

const wordsMax = 12;
/** Said by everybody in every call. */
const tooShort = 3;

/** Names that fell in a call and what it turned on: operators, plans, districts; the service and the zone first. */
export function keyWordsOf(texts: string[], facts: CallFacts, catalogue: Catalogue): string[] {
  const said = ` ${texts.map(normalise).join(' ')} `;
  const fell = (name: string) =>
    name.length >= tooShort && said.includes(` ${normalise(name)} `) ? [name] : [];
  const names = [
    ...(facts.zone === undefined ? [] : [facts.zone]),
    ...catalogue.operators.flatMap(({ name }) => fell(name)),
    ...catalogue.products.flatMap(({ planName }) => fell(planName)),
    ...catalogue.areas.flatMap(({ name }) => fell(name)),
    ...topics.flatMap((topic) => fell(topic)),
  ];
  return differing(names).slice(0, wordsMax);
}

/** "wifi" and "internet" are one word to the rules: the first of them stands. */
function differing(names: string[]): string[] {
  const known = new Set<string>();
  return names.filter((name) => {
    const sense = normalise(name);
    const isNew = !known.has(sense);
    known.add(sense);
    return isNew;
  });
}
