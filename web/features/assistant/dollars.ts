const cents = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
/** A conversation costs less than a cent. */
const fractions = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 4,
  maximumFractionDigits: 4,
});

/** Millionths of a US dollar as people write them in Lima: "US$ 0.25". */
export const dollars = (microUsd: number): string => `US$ ${cents.format(microUsd / 1_000_000)}`;
export const smallDollars = (microUsd: number): string =>
  `US$ ${fractions.format(microUsd / 1_000_000)}`;
