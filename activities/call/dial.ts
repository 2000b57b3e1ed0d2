import { ApplicationFailure } from '@temporalio/common';
import { claimAttempt, keepLeg, legOfAttempt, loadForDialing } from '../../db/calls/dialing.ts';
import { LineRefused, type Telephony } from '../../domain/call/telephony.ts';
import { permittedFrom } from '../../domain/calling/permitted-hours.ts';
import type { ActivityDeps } from '../deps.ts';
import type { CallRef, Dialed, DialPlan } from './outcomes.ts';

type Deps = Pick<ActivityDeps, 'db' | 'telephony' | 'callingHours'>;

/** Clocks of vendor and database differ, s. */
const clockSkewMs = 5_000;

/** Whether this customer may be rung at all, and from when, by their own clock. A person who asked to be rung back at once is. */
export async function planDial(
  { db, callingHours }: Deps,
  { callId, notBeforeMs }: CallRef & { notBeforeMs: number },
): Promise<DialPlan> {
  const lead = await loadForDialing(db, callId);
  if (lead === undefined || lead.status === 'ended') return { kind: 'never', reason: 'cancelled' };
  if (lead.optedOutAt !== null) return { kind: 'never', reason: 'opted_out' };
  if (lead.phone === null) return { kind: 'never', reason: 'no_phone' };
  if (lead.uncallableReason !== null) return { kind: 'never', reason: 'uncallable' };
  if (lead.stage === 'won' || lead.stage === 'lost') return { kind: 'never', reason: 'closed' };
  const nowMs = Date.now();
  const fromMs = permittedFrom(Math.max(notBeforeMs, nowMs), lead.timeZone, callingHours);
  return { kind: 'dial', notBeforeMs: fromMs > nowMs ? fromMs : null };
}

/**
 * Rings the customer once. Attempted again after its answer was lost, it looks for the leg instead of
 * ringing twice.
 * @throws when nobody knows what became of it; the next attempt finds out
 */
export async function dial(
  deps: Deps,
  { callId, leadId, attempt }: CallRef & { attempt: number },
): Promise<Dialed> {
  const { db } = deps;
  const telephony = required(deps);
  const lead = await loadForDialing(db, callId);
  if (lead === undefined || lead.phone === null || lead.optedOutAt !== null)
    return { kind: 'refused', refusal: 'number', code: 0 };
  const { phone, dialedAt } = lead;
  const claim = await claimAttempt(db, { callId, leadId, attempt });
  if (claim === 'taken') return { kind: 'line_taken' };
  if (claim === 'again') {
    const sinceMs = (dialedAt?.getTime() ?? Date.now()) - clockSkewMs;
    const known =
      (await legOfAttempt(db, callId, attempt)) ??
      (await telephony.findLeg({ to: phone, sinceMs }))?.legId;
    if (known != null) return dialed(deps, { callId, attempt, legId: known });
  }
  try {
    const { legId } = await telephony.dial({ callId, to: phone, attempt });
    return dialed(deps, { callId, attempt, legId });
  } catch (error) {
    if (!(error instanceof LineRefused)) throw error;
    return { kind: 'refused', refusal: error.refusal, code: error.code };
  }
}

async function dialed(
  { db }: Deps,
  { callId, attempt, legId }: { callId: CallRef['callId']; attempt: number; legId: string },
): Promise<Dialed> {
  await keepLeg(db, { id: legId, callId, who: 'customer', attempt });
  return { kind: 'dialed', legId };
}

/** @throws when no telephone company is configured: the call should not have been started */
export function required({ telephony }: Pick<ActivityDeps, 'telephony'>): Telephony {
  if (telephony !== undefined) return telephony;
  throw ApplicationFailure.nonRetryable('there is no telephone company', 'not_configured');
}
