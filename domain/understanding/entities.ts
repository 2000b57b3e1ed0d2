import type { Entities, Memory } from '../assistant.ts';
import type { Service } from '../labels.ts';
import { findAddress } from './find-address.ts';
import { findBudget } from './find-budget.ts';
import { findEmail, findPhone } from './find-contact.ts';
import { findName } from './find-name.ts';
import { findQuantities } from './find-quantities.ts';
import { operatorWordings, saysSo, serviceWordings } from './vocabulary/index.ts';

/** A message in the forms in which it is read. */
export interface Text {
  original: string;
  /** See `normalise`. */
  normalised: string;
  /** See `soundOf`. */
  sound: string;
}

/** Operator, quantities, money, contact data, name and address that one message may be naming. */
export function findEntities(
  text: Text,
  { lastQuestion: asked, budget }: Pick<Memory, 'lastQuestion' | 'budget'>,
  timeZone: string,
): Entities {
  const { normalised, original, sound } = text;
  const operators = findOperators(sound);
  const { speedMbps, dataGb } = findQuantities(normalised, asked === 'speed');
  const found = {
    operator: operators.length === 1 ? operators[0] : undefined,
    speedMbps,
    dataGb,
    budget: findBudget(normalised, timeZone, budget?.currency),
    email: findEmail(original),
    phone: findPhone(original),
    name: findName(original, asked === 'name'),
    address: findAddress(original),
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined),
  ) as Entities;
}

/** "Solo tele, sin internet": what is refused is not of interest. */
const refused = / (?:sin|no kiero|no) (?:internet|television|telefono|kable)(?![^ ])/g;

/** Every service that is named or meant by what is named with it. */
export function findServices(sound: string): Service[] {
  const wanted = sound.replace(refused, '');
  return serviceWordings.filter((wording) => saysSo(wording, wanted)).map(({ label }) => label);
}

export function findOperators(sound: string): string[] {
  return operatorWordings.filter((wording) => saysSo(wording, sound)).map(({ label }) => label);
}
