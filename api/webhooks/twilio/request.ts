import type { Request } from 'express';
import type { CallId, UserId } from '../../../domain/ids.ts';

/** The fields of a form, each once. */
export function formOf({ body }: Request): Record<string, string> {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

/** The call that an address was made for; null when there is none. */
export function callIdOf({ query }: Request): CallId | null {
  const { call } = query;
  return typeof call === 'string' && /^call_[a-z0-9]{1,64}$/.test(call) ? (call as CallId) : null;
}

/** A call that came in is called after its leg, so that Twilio asking twice opens one. null: no leg's id. */
export const inboundCallId = (legId: string | undefined): CallId | null =>
  legId !== undefined && /^CA[0-9a-f]{32}$/i.test(legId) ? `call_${legId.toLowerCase()}` : null;

export function agentIdOf({ query }: Request): UserId | null {
  const { agent } = query;
  return typeof agent === 'string' && /^user_[a-z0-9]{1,64}$/.test(agent)
    ? (agent as UserId)
    : null;
}
