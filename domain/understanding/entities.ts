import type { Entities, Question } from '../assistant.ts';
import type { Service } from '../labels.ts';
import { findAddress } from './find-address.ts';
import { findBudget } from './find-budget.ts';
import { findName } from './find-name.ts';
import { operatorWordings, saysSo, serviceWordings } from './vocabulary/index.ts';

/** A message in the forms in which it is read. */
export interface Text {
  original: string;
  /** See `normalise`. */
  normalised: string;
  /** See `soundOf`. */
  sound: string;
}

/** Services, operators, quantities, money, contact data, name and address of one message. */
export function findEntities(text: Text, asked: Question | null, timeZone: string): Entities {
  const { normalised, original, sound } = text;
  const service = findService(sound);
  const operators = findOperators(sound);
  const { speedMbps, dataGb } = quantities(normalised, service, asked === 'speed');
  const found = {
    service: speedMbps !== undefined && dataGb === undefined ? (service ?? 'internet') : service,
    operator: operators.length === 1 ? operators[0] : undefined,
    speedMbps,
    dataGb,
    budget: findBudget(normalised, timeZone),
    email: /[\w.+-]+@[\w-]+\.[\w.]*\w/.exec(original)?.[0].toLowerCase(),
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

export function findService(sound: string): Service | undefined {
  const wanted = sound.replace(refused, '');
  return serviceWordings.find((wording) => saysSo(wording, wanted))?.label;
}

export function findOperators(sound: string): string[] {
  return operatorWordings.filter((wording) => saysSo(wording, sound)).map(({ label }) => label);
}

/** "1 giga" of home internet is a speed, of a mobile plan an amount of data. */
function quantities(normalised: string, service: Service | undefined, asksSpeed: boolean) {
  const bare = asksSpeed ? /^(?:\D{0,12} )?(\d{2,4})$/.exec(normalised)?.[1] : undefined;
  const named =
    /\b(?:internet|fibra)(?: hogar| ese)? de (\d{2,4})\b(?! (?:soles|dolares|lucas|gb|canales|meses))/.exec(
      normalised,
    )?.[1];
  const figure = bare ?? named;
  const mbps = numberBefore(normalised, 'mbps') ?? (figure ? Number(figure) : undefined);
  const gb = numberBefore(normalised, 'gb');
  const isSpeed =
    gb !== undefined &&
    gb <= 2 &&
    service !== undefined &&
    /\b(internet|fibra|velocidad|hogar|casa|simetric\w+)\b/.test(normalised) &&
    !/\b(celular|chip|linea|postpago|prepago|datos)\b/.test(normalised);
  return { speedMbps: mbps ?? (isSpeed ? gb * 1000 : undefined), dataGb: isSpeed ? undefined : gb };
}

function numberBefore(normalised: string, unit: string): number | undefined {
  const match = new RegExp(`\\b(\\d{1,4})\\s*(?:de )?${unit}\\b`).exec(normalised);
  return match ? Number(match[1]) : undefined;
}

/** Mobile numbers of Peru (9 digits from 9), Chile (+56 9 and eight) and Colombia (10 from 3). */
const phones = [
  /(?:\+?57[\s-]?)?(?<!\d)3\d{2}[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/,
  /\+?56[\s-]?9[\s-]?\d{4}[\s-]?\d{4}(?!\d)/,
  /(?:\+?51[\s-]?)?(?<!\d)9\d{2}[\s.-]?\d{3}[\s.-]?\d{3}(?!\d)/,
  /(?<!\d)9[\s-]?\d{4}[\s-]?\d{4}(?!\d)/,
];

function findPhone(original: string): string | undefined {
  for (const pattern of phones) {
    const digits = pattern.exec(original)?.[0].replace(/\D/g, '');
    if (digits) return digits;
  }
  return undefined;
}
