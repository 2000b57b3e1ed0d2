import type { Entities, Memory } from '../assistant.ts';
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

/** Operator, quantities, money, contact data, name and address that one message may be naming. */
export function findEntities(
  text: Text,
  { lastQuestion: asked, budget }: Pick<Memory, 'lastQuestion' | 'budget'>,
  timeZone: string,
): Entities {
  const { normalised, original, sound } = text;
  const operators = findOperators(sound);
  const { speedMbps, dataGb } = quantities(text, asked === 'speed');
  const found = {
    operator: operators.length === 1 ? operators[0] : undefined,
    speedMbps,
    dataGb,
    budget: findBudget(normalised, timeZone, budget?.currency),
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

/** Every service that is named or meant by what is named with it. */
export function findServices(sound: string): Service[] {
  const wanted = sound.replace(refused, '');
  return serviceWordings.filter((wording) => saysSo(wording, wanted)).map(({ label }) => label);
}

export function findOperators(sound: string): string[] {
  return operatorWordings.filter((wording) => saysSo(wording, sound)).map(({ label }) => label);
}

/** "1 giga" of home internet is a speed, of a mobile plan an amount of data. */
function quantities({ normalised }: Text, asksSpeed: boolean) {
  const mbps =
    numberBefore(normalised, 'mbps') ??
    firstNumber(speedOfInternet, normalised) ??
    (asksSpeed ? firstNumber(bareFigure, normalised) : undefined);
  const gb =
    numberBefore(normalised, 'gb') ?? (/\b(el|un) gb simetric/.test(normalised) ? 1 : undefined);
  const isSpeed =
    gb !== undefined &&
    gb <= 2 &&
    (asksSpeed || ofHome.test(normalised)) &&
    !ofMobile.test(normalised);
  return { speedMbps: mbps ?? (isSpeed ? gb * 1000 : undefined), dataGb: isSpeed ? undefined : gb };
}

const ofHome = /\b(internet|fibra|velocidad|hogar|casa|simetric\w+)\b/;
const ofMobile = /\b(celular|chip|linea|postpago|prepago|datos)\b/;
const speedOfInternet =
  /\b(?:internet|fibra)(?: hogar| ese)? de (\d{2,4})\b(?! (?:soles|dolares|lucas|gb|canales|meses))/;
const bareFigure =
  /(?<![\d.,:/$])\b(\d{2,4})\b(?! (?:soles|dolares|lucas|pesos|mil|gb|meses|años|dias|horas|am|pm|personas|celulares|equipos|dispositivos|cuartos)\b)(?![.,:/%]\d)/;

function firstNumber(pattern: RegExp, normalised: string): number | undefined {
  const figure = pattern.exec(normalised)?.[1];
  return figure ? Number(figure) : undefined;
}

function numberBefore(normalised: string, unit: string): number | undefined {
  return firstNumber(new RegExp(`\\b(\\d{1,4})\\s*(?:de )?${unit}\\b`), normalised);
}

/** Mobile numbers of Peru (9 digits from 9), Chile (+56 9 and eight) and Colombia (10 from 3). */
const phones = [
  /(?:\+?57[\s-]?)?(?<!\d)3\d{2}[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/,
  /\+?56[\s-]?9[\s-]?\d{4}[\s-]?\d{4}(?!\d)/,
  /(?:\+?51[\s-]?)?(?<!\d)9\d{2}[\s.-]?\d{3}[\s.-]?\d{3}(?!\d)/,
  /(?<!\d)9[\s-]?\d{4}[\s-]?\d{4}(?!\d)/,
  // Fixed lines of Peru: area code and six or seven digits.
  /(?<!\d)\(?0(?:1[\s)-]{0,2}\d{3}[\s-]?\d{4}|[4-8]\d[\s)-]{0,2}\d{3}[\s-]?\d{3})(?!\d)/,
];

function findPhone(text: string): string | undefined {
  const original = digitsOf(text);
  for (const pattern of phones) {
    const digits = pattern.exec(original)?.[0].replace(/\D/g, '');
    if (digits) return digits;
  }
  return undefined;
}

/** "Nueve cuatro cuatro dos…", as it is dictated: seven digits and more in words. */
const dictated = /\b(?:(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)[\s,]*){7,}\b/gi;
const digitWords = 'cero uno dos tres cuatro cinco seis siete ocho nueve'.split(' ');

const digitsOf = (text: string) =>
  text.replace(
    dictated,
    (words) =>
      `${words
        .trim()
        .split(/[\s,]+/)
        .map((one) => digitWords.indexOf(one.toLowerCase()))
        .join('')} `,
  );
