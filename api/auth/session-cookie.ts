import { parseCookie } from 'cookie';
import type { CookieOptions } from 'express';
import { sessionLifeMaxMs } from './sessions.ts';

export const sessionCookie = 'timbre_session';

/** Outlives the session's sliding end on purpose: the database alone says when it is over. */
export const cookieOptions = (publicUrl: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: publicUrl.startsWith('https:'),
  path: '/',
  maxAge: sessionLifeMaxMs,
});

export const tokenOf = (cookies: string | undefined): string | undefined =>
  parseCookie(cookies ?? '')[sessionCookie];
