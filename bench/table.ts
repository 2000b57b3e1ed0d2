/** Rows as aligned columns; figures to the right. */
export function table(rows: Record<string, string | number>): string {
  const width = Math.max(...Object.keys(rows).map((name) => name.length));
  const values = Object.values(rows).map(String);
  const right = Math.max(...values.map((value) => value.length));
  return Object.entries(rows)
    .map(([name, value]) => `  ${name.padEnd(width)}  ${String(value).padStart(right)}`)
    .join('\n');
}
