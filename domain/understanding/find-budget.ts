import type { Currency, Money } from '../money.ts';

/** What makes a figure a limit of the customer's own, rather than a price they ask about or pay now. */
const ownLimit =
  /\b(tengo|hasta|maximo|como mucho|presupuesto|pagar|gastar|gasto|puedo|podria|alcanza|entre|menos de|no mas de|alrededor|unos|unas|cuento con|dispongo|no pase|no pasen|no se pase|que no pase|mensuales|destinar|invertir|algo de|por ahi|como|aprox\w*|tope|solo|dejas|dejan|dejame|y sale|y cierro|y cerramos)\b/;

/** A figure that belongs to somebody else's price: "pago 80 en movistar", "vi uno a 45". */
const someonesPrice =
  /\b(pago|pagaba|pagamos|me cobran|cobran|cobraron|me cobraron|facturaron|me sale|me ofrece\w*|me da|me dan|lo da|cuesta|cuestan|esta a|estan a|vale|valen|deuda|debo|vi|a solo|recibo de|multa)\b/;

const figure = '(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,7})(?:[.,](\\d{1,2}))?(?!\\d)( mil)?';
const before = new RegExp(`(s/|us\\$|\\$)\\s*${figure}`);
const after = new RegExp(`\\b${figure} (?:de )?(soles|sol|lucas|dolares|pesos|palos|mil)\\b`);
const bare = new RegExp(
  `\\b(?:hasta|maximo|tope|presupuesto(?: es)?(?: de)?|mas de|menos de|no pase de|alrededor de|dejas en) ${figure}(?! ?(?:mbps|gb|meses|dias|personas|horas|am|pm|canales|años|%|de la))(?![\\d:])`,
);

/**
 * What the customer can or wants to pay. "lucas" are soles in Peru and thousands of pesos in Chile
 * and Colombia; a figure without a currency counts behind "hasta", "no más de" and their like.
 */
export function findBudget(normalised: string, timeZone: string): Money | undefined {
  if (!ownLimit.test(normalised) || someonesPrice.test(normalised)) return undefined;
  const match = before.exec(normalised);
  if (match) return money(match[2], match[3], match[4], match[1] ?? '', timeZone);
  const named = after.exec(normalised);
  if (named) return money(named[1], named[2], named[3], named[4] ?? '', timeZone);
  const alone = bare.exec(normalised);
  return alone ? money(alone[1], alone[2], alone[3], '', timeZone) : undefined;
}

function money(
  whole: string | undefined,
  cents: string | undefined,
  thousands: string | undefined,
  unit: string,
  timeZone: string,
): Money {
  const home = currencyOf(timeZone);
  const currency = currencyNamed(unit, home);
  const isThousands =
    thousands !== undefined || unit === 'mil' || (unit === 'lucas' && home !== 'PEN');
  const value =
    (Number((whole ?? '').replace(/[.,]/g, '')) + Number(`0.${cents ?? 0}`)) *
    (isThousands ? 1000 : 1);
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
