/** Everything readable in a structure, payloads in bytes included. */
export function plainText(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (Array.isArray(value)) return value.map(plainText).join(' ');
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${name} ${plainText(inner)}`)
      .join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
