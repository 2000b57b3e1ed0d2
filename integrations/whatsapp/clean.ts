/** Far beyond what the vendor sends; deeper, PostgreSQL and recursion give up (measured: at about 6,000). */
const levelsMax = 100;

/**
 * PostgreSQL refuses NUL in text and lone surrogates in JSON: both are taken out, wherever they hide.
 * What is nested deeper than a hundred levels becomes null, so that it costs nothing around it.
 */
export function clean(value: unknown, level = 0): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (value === null || typeof value !== 'object') return value;
  if (level === levelsMax) return null;
  if (Array.isArray(value)) return value.map((inner) => clean(inner, level + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [clean(key), clean(inner, level + 1)]),
  );
}
