import type { Classification, OwnerKind, Stage, WaitKind } from '../lead.ts';
import type { Wait } from '../waits.ts';
import { businessDelays } from './delays.ts';
import type { WaitReason } from './reasons.ts';

/** What the rules look at. */
export interface Situation {
  nowMs: number;
  /** How many times faster the business clock runs; 1 in production. */
  timeScale: number;
  owner: OwnerKind;
  stage: Stage;
  classification: Classification;
  optedOut: boolean;
}

/** What a customer's turn asked for, as far as waiting goes. */
export interface TurnWishes {
  /** "Lo pensaré": when to come back, ms of real time already scaled; `default` for 48 h; null when not asked. */
  remindAt: number | 'default' | null;
  /** A person has to come now: the lead became HOT, or asked for one. */
  needsPerson: 'hot' | 'asked' | null;
  /** Said no: the assistant does not insist. */
  rejected: boolean;
  proposesCall: boolean;
  /** Business time until the nurturing campaign's first step; null when it does not apply. */
  nurturingAfterMs: number | null;
}

/** The waits a lead should have after a customer's turn. */
export function waitsAfterTurn(waits: Wait[], now: Situation, turn: TurnWishes): Wait[] {
  if (!isAutomated(now)) return [];
  const kept = waits.filter((wait) => !isRenewedByTurn(wait, turn, now));
  const remindsAtMs =
    turn.remindAt === 'default' ? after(now, businessDelays.reminderMs) : turn.remindAt;
  const reminder = remindsAtMs !== null && set('reminder', remindsAtMs, reminderReason(turn));
  const waitsForReminder = reminder || kept.some((wait) => wait.kind === 'reminder');
  const insists = !turn.rejected && !waitsForReminder;
  return allowedFor(now, [
    ...kept.map((wait) => deferCampaign(wait, now)),
    reminder,
    insists && set('abandonment', after(now, businessDelays.abandonmentMs), 'no_reply'),
    insists &&
      now.classification === 'WARM' &&
      set('follow_up', after(now, businessDelays.followUpMs), 'warm_lead'),
    !turn.rejected &&
      turn.nurturingAfterMs !== null &&
      set('campaign_step', after(now, turn.nurturingAfterMs), 'nurturing'),
    turn.needsPerson !== null &&
      set(
        'hot_escalation',
        after(now, businessDelays.hotEscalationMs),
        turn.needsPerson === 'hot' ? 'nobody_took_hot' : 'nobody_took_request',
      ),
    turn.proposesCall &&
      !turn.rejected &&
      set('call_task', after(now, businessDelays.proposedCallMs), 'proposed_call'),
  ]);
}

/** Who said no on a call that we made hears from us once more, in writing. */
export function waitsAfterRejectedCall(waits: Wait[], now: Situation): Wait[] {
  const followUp = set('follow_up', after(now, businessDelays.rejectedCallMs), 'rejected_call');
  return allowedFor(now, [...waits.filter(({ kind }) => kind !== 'follow_up'), followUp]);
}

/** The waits after the assistant contacted the lead on its own because `done` fell due. */
export function waitsAfterContact(waits: Wait[], now: Situation, done: Wait): Wait[] {
  if (!isAutomated(now)) return [];
  const rest = waits.filter((wait) => wait.id !== done.id);
  if (done.kind === 'reminder')
    return allowedFor(now, [
      ...rest,
      set('abandonment', after(now, businessDelays.abandonmentMs), 'no_reply'),
    ]);
  if (done.kind === 'abandonment' && done.reason === 'no_reply')
    return allowedFor(now, [
      ...rest,
      set('abandonment', after(now, businessDelays.abandonmentMs), 'no_reply_again'),
    ]);
  return allowedFor(now, rest);
}

/** The waits after a person took the conversation or gave it back. */
export function waitsAfterOwnerChange(waits: Wait[], now: Situation): Wait[] {
  if (!isAutomated(now)) return [];
  if (now.owner === 'agent') return allowedFor(now, waits);
  const comesBack = waits.some((wait) => wait.kind === 'reminder');
  return allowedFor(now, [
    ...waits,
    !comesBack && set('abandonment', after(now, businessDelays.abandonmentMs), 'no_reply'),
  ]);
}

/** The same wait, looked at again later: a person owns the conversation, or the lead heard from us just now. */
export function postponed(wait: Wait, untilMs: number): Wait {
  return { ...wait, dueAtMs: untilMs };
}

/** The wait that falls due first; null when there is none. */
export function earliest(waits: Wait[]): Wait | null {
  return waits.reduce<Wait | null>(
    (first, wait) => (first === null || wait.dueAtMs < first.dueAtMs ? wait : first),
    null,
  );
}

/** The instant `delayMs` of business time from now, in real time. */
export function after(now: { nowMs: number; timeScale: number }, delayMs: number): number {
  return Math.round(now.nowMs + delayMs / now.timeScale);
}

const isAutomated = ({ stage, optedOut }: Situation) =>
  !optedOut && stage !== 'won' && stage !== 'lost';

/** A person who owns the conversation hears of reminders, calls and campaigns at their time; the rest is their business. */
const keptByAgent: readonly WaitKind[] = ['reminder', 'call_task', 'campaign_step'];

function allowedFor(now: Situation, waits: (Wait | false)[]): Wait[] {
  const byId = new Map<string, Wait>();
  for (const wait of waits)
    if (wait && (now.owner === 'bot' || keptByAgent.includes(wait.kind))) byId.set(wait.id, wait);
  return [...byId.values()].sort((a, b) => a.dueAtMs - b.dueAtMs || a.id.localeCompare(b.id));
}

function isRenewedByTurn(wait: Wait, turn: TurnWishes, now: Situation): boolean {
  if (wait.kind === 'abandonment' || wait.kind === 'follow_up') return true;
  if (wait.kind === 'reminder') return turn.rejected;
  if (wait.kind !== 'campaign_step') return false;
  return turn.rejected || (wait.reason === 'nurturing' && now.classification !== 'COLD');
}

/** A customer who just wrote is not sent a campaign's next step in the same day. */
function deferCampaign(wait: Wait, now: Situation): Wait {
  if (wait.kind !== 'campaign_step') return wait;
  return postponed(wait, Math.max(wait.dueAtMs, after(now, businessDelays.deferredMs)));
}

const reminderReason = (turn: TurnWishes): WaitReason =>
  turn.remindAt === 'default' ? 'will_think' : 'customer_named_a_date';

const set = (kind: WaitKind, dueAtMs: number, reason: WaitReason): Wait => ({
  id: kind,
  kind,
  dueAtMs,
  reason,
});
