/** The value below which the share `of` (0 to 1) of the figures lies; 0 of none. */
export function percentile(figures: number[], of: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0;
}

/** For tables: one decimal below 100, none above. */
export function rounded(figure: number): number {
  return Math.abs(figure) < 100 ? Math.round(figure * 10) / 10 : Math.round(figure);
}
