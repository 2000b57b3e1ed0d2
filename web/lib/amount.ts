import type { Currency, Money } from '../../domain/money.ts';

const minorPerUnit: Record<Currency, number> = { USD: 100, PEN: 100, CLP: 1, COP: 100 };

/** "45", "45.50" or "1,200" as money; null when it is not an amount. */
export function parseAmount(text: string, currency: Currency): Money | null {
  const plain = text
    .trim()
    .replace(/,(?=\d{3}\b)/g, '')
    .replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return null;
  return { amountMinor: Math.round(Number(plain) * minorPerUnit[currency]), currency };
}

/** For a field: "45" or "45.50". */
export function readableAmount({ amountMinor, currency }: Money): string {
  const value = amountMinor / minorPerUnit[currency];
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
