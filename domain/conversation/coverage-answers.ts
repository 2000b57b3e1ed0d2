import type { Catalogue, Product } from '../catalogue.ts';
import { findOperators } from '../understanding/entities.ts';
import { soundOf } from '../understanding/phrase.ts';
import { copy } from './copy.es.ts';
import { type Answer, answer, type Facts, operatorNamed } from './facts.ts';
import { operatorName } from './plan-text.ts';

/** Who reaches the zone, and whether the operator named does; null while it is not known, or nobody does: then the next step tells. */
export function coverageAnswer(facts: Facts): Answer | null {
  const { catalogue, memory, plans, say } = facts;
  if (memory.areaId === null || plans.length === 0) return null;
  const zone = memory.zoneText ?? 'tu zona';
  const operator = operatorNamed(facts);
  if (operator !== null && !plans.some((plan) => plan.operator === operator))
    return answer(
      say(
        copy.notReachedBy(operatorName(catalogue, operator), zone, operatorsOf(catalogue, plans)),
      ),
    );
  if (isCopperOnly(plans)) return answer(say(copy.copperIn(zone, operatorsOf(catalogue, plans))));
  return answer(say(copy.reach(zone, operatorsOf(catalogue, plans))));
}

/** "¿Tienen Bitel?": whose plans are not ours to sell. null: no such operator is named. */
export function notOursAnswer({ catalogue, text = '', say }: Facts): Answer | null {
  const named = findOperators(soundOf(text));
  const isOurs = (code: string) => catalogue.operators.some((one) => one.code === code);
  if (named.length === 0 || named.some(isOurs)) return null;
  const theirs = listed(named.map((code) => code.charAt(0).toUpperCase() + code.slice(1)));
  return answer(say(copy.notOurs(theirs, listed(catalogue.operators.map(({ name }) => name)))));
}

/** When a service reaches a zone it does not reach yet: nobody knows. */
export const arrivalAnswer = ({ memory, say }: Facts): Answer =>
  answer(say(copy.arrivalUnknown(memory.zoneText ?? 'tu zona')));

/** The operators of some plans, by their names. */
export const operatorsOf = (catalogue: Catalogue, plans: Product[]): string =>
  listed([...new Set(plans.map(({ operator }) => operatorName(catalogue, operator)))]);

/** Only the telephone line reaches the house. */
export const isCopperOnly = (plans: Product[]): boolean =>
  plans.length > 0 && plans.every(({ type }) => type === 'internet_adsl');

/** "Movistar, Claro y Entel". */
export function listed(names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} y ${last}`;
}
