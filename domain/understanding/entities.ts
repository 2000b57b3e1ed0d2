import type { Entities } from '../assistant.ts';
import type { Service } from '../labels.ts';
import type { Currency, Money } from '../money.ts';
import { operatorPatterns, servicePatterns } from './vocabulary/words.ts';

/** Services, operators, quantities, money, contact data and name of one normalised message. */
export function findEntities(normalised: string, original: string): Entities {
  const found: Entities = {};
  const service = findService(normalised);
  if (service) found.service = service;
  const operators = findOperators(normalised);
  if (operators.length === 1 && operators[0]) found.operator = operators[0];
  const speed = numberBefore(normalised, 'mbps');
  if (speed !== null) found.speedMbps = speed;
  const data = numberBefore(normalised, 'gb');
  if (data !== null) found.dataGb = data;
  const budget = findBudget(normalised);
  if (budget) found.budget = budget;
  const email = /[\w.+-]+@[\w-]+\.[\w.]+/.exec(original)?.[0];
  if (email) found.email = email.toLowerCase();
  const phone = /(?:\+?51\s?)?\b9\d{2}[\s-]?\d{3}[\s-]?\d{3}\b/.exec(original)?.[0];
  if (phone) found.phone = phone.replace(/\D/g, '');
  const name = findName(original);
  if (name) found.name = name;
  return found;
}

export function findService(normalised: string): Service | undefined {
  return servicePatterns.find(({ fits }) => fits.test(normalised))?.service;
}

export function findOperators(normalised: string): string[] {
  return operatorPatterns
    .filter(({ fits }) => fits.test(normalised))
    .map(({ operator }) => operator);
}

function numberBefore(normalised: string, unit: string): number | null {
  const match = new RegExp(`\\b(\\d{1,4})\\s*(?:de )?${unit}\\b`).exec(normalised);
  return match ? Number(match[1]) : null;
}

const currencyOf: [RegExp, Currency][] = [
  [/\b(dolares|us\$)|\$/, 'USD'],
  [/\b(soles|sol)\b|s\//, 'PEN'],
];
/** What makes a figure a limit of the customer's own, rather than a price they ask about. */
const budgetWords =
  /\b(tengo|hasta|maximo|presupuesto|pagar|pago|gastar|puedo|alcanza|entre|mas de|menos de|no mas|alrededor|unos)\b/;

function findBudget(normalised: string): Money | null {
  if (!budgetWords.test(normalised)) return null;
  const match =
    /(?:s\/|us\$|\$)\s*(\d{1,4}(?:[.,]\d{1,2})?)|\b(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:soles|sol|dolares)\b/.exec(
      normalised,
    );
  const figure = match?.[1] ?? match?.[2];
  if (!match || !figure) return null;
  const currency = currencyOf.find(([fits]) => fits.test(match[0]))?.[1] ?? 'PEN';
  return { amountMinor: Math.round(Number(figure.replace(',', '.')) * 100), currency };
}

const nameIntroductions =
  /\b(?:[Mm]e llamo|[Mm]i nombre es|[Ss]oy)\s+((?:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?:\s+[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+){0,3})/;
const neverNames = /^(Cliente|De|Del|La|El|Claro|Movistar|Entel|Usuario)\b/;

function findName(original: string): string | undefined {
  const name = nameIntroductions.exec(original)?.[1];
  return name && !neverNames.test(name) ? name : undefined;
}
