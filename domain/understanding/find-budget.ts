import type { Currency, Money } from '../money.ts';
import { withoutOtherPrices } from './other-prices.ts';

/** What makes a figure a limit of the customer's own, rather than a price they ask about or pay now. */
const ownLimit =
  /\b(tengo|hasta|maximo|como mucho|presupuesto|pagar|gastar|gasto|puedo|podria|alcanza|entre|menos de|no mas de|alrededor|unos|unas|cuento con|dispongo|no pase|no pasen|no se pase|que no pase|mensuales|destinar|invertir|algo de|por ahi|como|aprox\w*|tope|solo|dejas|dejan|dejame|y sale|y cierro|y cerramos)\b/;

/** A figure that belongs to somebody else's price: "pago 80 en movistar", "vi uno a 45". */
const someonesPrice =
  /\b(pago|pagaba|pagamos|me cobran|cobran|cobraron|me cobraron|facturaron|me sale|me ofrece\w*|me da|me dan|lo da|cuesta|cuestan|esta a|estan a|vale|valen|deuda|debo|vi|a solo|recibo de|multa)\b/;

const figure = '(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,7})(?:[.,](\\d{1,2}))?(?!\\d)';
/** "De 40 a 50", "entre 70 y 90". */
const lowerEnd = '(?:\\d[\\d.,]* ?(?:a|y|o|-) ?)?';
const other =
  '(?! ?(?:mbps|gb|meses|dias|personas|horas|hrs|am|pm|canales|años|%|de la|de cada mes|cuartos|minutos|cuotas|cifras|pisos|alumnos|m2)\\b)(?![\\d:/])';
const before = new RegExp(`(s/|us\\$|\\$)\\s*${lowerEnd}${figure}`);
const after = new RegExp(
  `\\b${lowerEnd}${figure} (?:de )?(soles|sol|lucas|dolares|pesos|palos)\\b`,
);
const limits =
  'hasta|maximo|como maximo|tope|limite|limite es|presupuesto|presupuesto es|mas de|menos de|no pase de|pase de|pasar de|pasarme de|alrededor de|dejas en|bajan a|bajas a|dispongo de|tengo|cuento con|pagar|gastar|entre|destinar|lo mio es|tendria que ser|a pagar';
const bare = new RegExp(
  `\\b(?:${limits})(?: (?:de|es|son|unos|unas|como|los|solo|hasta|maximo|mas o menos|mis))* ${lowerEnd}${figure}${other}`,
);
const bareBefore = new RegExp(
  `\\b${figure}${other}(?= (?:a lo mucho|como mucho|como maximo|maximo|tope|mensuales|al mes|nomas|es lo que (?:tengo|puedo)|ni mas ni menos))`,
);

const anyFigure = new RegExp(`(?<![\\d.,:/-])\\b${figure}${other}(?! de [a-z])`, 'g');

/** Whether a figure of the message is, by its words, what the customer can or wants to pay. */
export const namesOwnLimit = (normalised: string) =>
  ownLimit.test(normalised) &&
  !someonesPrice.test(normalised) &&
  [before, after, bareBefore, bare].some((pattern) => pattern.test(normalised));

/**
 * The amount that would be what the customer can or wants to pay, if the message is about that; of a
 * range its upper end. "lucas" are soles in Peru and thousands of pesos in Chile and Colombia.
 * `spokenOf`: the currency of the budget told before, which a bare figure goes on in ("¿y si subo a 50?").
 */
export function findBudget(
  normalised: string,
  timeZone: string,
  spokenOf?: Currency,
): Money | undefined {
  if (!/\d/.test(normalised)) return undefined;
  const own = withoutOtherPrices(normalised);
  const home = currencyOf(timeZone);
  const signed = before.exec(own);
  if (signed) return money({ whole: signed[2], cents: signed[3], unit: signed[1] }, home);
  const named = after.exec(own);
  if (named) return money({ whole: named[1], cents: named[2], unit: named[3] }, home);
  const alone = bareBefore.exec(own) ?? bare.exec(own) ?? [...own.matchAll(anyFigure)].at(-1);
  return alone ? money({ whole: alone[1], cents: alone[2] }, home, spokenOf ?? home) : undefined;
}

interface Amount {
  whole?: string | undefined;
  cents?: string | undefined;
  unit?: string | undefined;
}

function money(
  { whole = '', cents = '0', unit = '' }: Amount,
  home: Currency,
  unnamed = home,
): Money {
  const currency = unit === '' ? unnamed : currencyNamed(unit, home);
  const isThousands = unit === 'lucas' && home !== 'PEN';
  const value =
    (Number(whole.replace(/[.,]/g, '')) + Number(`0.${cents}`)) * (isThousands ? 1000 : 1);
  return { amountMinor: Math.round(value * (currency === 'CLP' ? 1 : 100)), currency };
}

function currencyNamed(unit: string, home: Currency): Currency {
  if (/^(dolares|us\$)$/.test(unit)) return 'USD';
  if (/^(soles|sol|s\/)$/.test(unit)) return 'PEN';
  if (unit === '$') return home === 'PEN' ? 'USD' : home;
  if (unit === 'pesos') return home === 'PEN' ? 'CLP' : home;
  return home;
}

function currencyOf(timeZone: string): Currency {
  if (timeZone === 'America/Santiago') return 'CLP';
  return timeZone === 'America/Bogota' ? 'COP' : 'PEN';
}
