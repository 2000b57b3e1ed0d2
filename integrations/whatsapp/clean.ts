/** PostgreSQL refuses NUL in text and lone surrogates in JSON: both are taken out, wherever they hide. */
export function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (Array.isArray(value)) return value.map(clean);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [clean(key), clean(inner)]),
    );
  }
  return value;
}
