/** A place in a list, opaque to the caller: the sort values of the last row, as the database wrote them. */
export const toCursor = (values: (string | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor; null when it is none (bad input starts from the top rather than failing). */
export function fromCursor(cursor: string | undefined, length: number): (string | null)[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isOurs =
      Array.isArray(values) &&
      values.length === length &&
      values.every(
        (value) => value === null || (typeof value === 'string' && !value.includes('\0')),
      );
    return isOurs ? (values as (string | null)[]) : null;
  } catch {
    return null;
  }
}
