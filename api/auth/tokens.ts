import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database holds of a token: who reads the table cannot sign in. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** Takes as long wherever the difference is. */
export function isSameSecret(given: unknown, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(expected));
}
