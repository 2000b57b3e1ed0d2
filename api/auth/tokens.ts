import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database holds of a token: who reads the table cannot sign in. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');
