export type Currency = 'USD' | 'PEN' | 'CLP' | 'COP';

/** An amount in the currency's minor units (cents); never a float. */
export interface Money {
  amountMinor: number;
  currency: Currency;
}

const symbols: Record<Currency, string> = { USD: 'US$', PEN: 'S/', CLP: 'CLP$', COP: 'COP$' };
/** ISO 4217: the Chilean peso has no minor unit. */
export const fractionDigits: Record<Currency, number> = { USD: 2, PEN: 2, CLP: 0, COP: 2 };

/** As people write it in Lima: "S/ 45.00" always with cents, "US$ 45" with cents only when there are any. */
export function formatMoney({ amountMinor, currency }: Money): string {
  const digits = fractionDigits[currency];
  const value = amountMinor / 10 ** digits;
  const decimals = currency === 'PEN' || !Number.isInteger(value) ? digits : 0;
  return `${symbols[currency]} ${(decimals === 0 ? whole : withCents).format(value)}`;
}

const withDecimals = (decimals: number) =>
  new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
const whole = withDecimals(0);
const withCents = withDecimals(2);
