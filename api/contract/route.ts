import type { z } from 'zod';
import type { Role } from '../../domain/lead.ts';

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

/** Who may call a route: `public`, anyone signed in, or the named roles. Checked on the server; the web hides what it may not. */
export type Access = 'public' | 'signed-in' | readonly Role[];

/** One endpoint: what Express binds, what the web calls, what OpenAPI documents and what the role test walks through. */
export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  method: Method;
  /** Express path with `:name` parameters, from the root: `/api/leads/:leadId`. */
  path: string;
  summary: string;
  access: Access;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  /** Defaults to 200. */
  status?: 200 | 201 | 202 | 204;
  /** Error codes beyond the ones any route may answer. */
  errors?: readonly ErrorCode[];
}

export const defineRoute = <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  route: Route<P, Q, B, R>,
): Route<P, Q, B, R> => route;

/** Every error the JSON API answers, with its HTTP status. `{error:{code,message,details?}}` */
export const errorStatus = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  /** This installation has no such vendor. */
  not_configured: 404,
  conflict: 409,
  /** The conversation belongs to another agent. */
  owned_by_other: 409,
  not_owner: 409,
  /** WhatsApp's 24-hour window is closed: only a template may be sent. */
  window_closed: 409,
  opted_out: 409,
  /** The lead's life has ended (won or lost). */
  closed: 409,
  unknown_wait: 409,
  in_the_past: 409,
  already_enrolled: 409,
  not_enrolled: 409,
  call_not_live: 409,
  already_with_agent: 409,
  call_over: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  internal: 500,
  /** Temporal or a vendor does not answer; nothing was lost, try again. */
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof errorStatus;
