import type { Request, RequestHandler } from 'express';
import type { Db } from '../../db/connect.ts';
import { ApiError } from '../errors.ts';
import { tokenOf } from './session-cookie.ts';
import { callerOfApiKey, callerOfToken } from './sessions.ts';

/** Finds out who calls and leaves it in `response.locals.caller`; a request that came from another site is refused. */
export function authenticate(db: Db, publicUrl: string): RequestHandler {
  const ownOrigin = new URL(publicUrl).origin;
  return async (request, response, next) => {
    const bearer = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    const token = tokenOf(request.get('cookie'));
    if (bearer) response.locals.caller = await callerOfApiKey(db, bearer);
    else if (token) {
      refuseForeign(request, ownOrigin);
      response.locals.caller = await callerOfToken(db, token);
    }
    next();
  };
}

/**
 * CSRF: the cookie is SameSite=Lax already; what changes something must besides not come from
 * another origin. Programs send neither header and are let through: no browser is being abused.
 */
function refuseForeign(request: Request, ownOrigin: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.get('origin');
  const isOwn =
    origin === undefined ||
    origin === ownOrigin ||
    origin === `${request.protocol}://${request.get('host')}`;
  const site = request.get('sec-fetch-site');
  if (!isOwn || site === 'cross-site') throw new ApiError('forbidden');
}
