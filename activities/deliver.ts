import { ApplicationFailure } from '@temporalio/activity';
import { claimOutbound } from '../db/outbox/claim-outbound.ts';
import { loadOutbound, type Outbound } from '../db/outbox/load-outbound.ts';
import {
  recordAccepted,
  recordRetryable,
  recordUnknown,
  recordUnsent,
} from '../db/outbox/settle-outbound.ts';
import { decideSend, pairRateSpanMs, unknownGraceMs } from '../domain/outbox/decide-send.ts';
import { isWindowOpen } from '../domain/whatsapp-window.ts';
import type { ActivityDeps } from './deps.ts';
import { raiseVendorAlarm } from './life/vendor-alarm.ts';
import type { DeliverRequest, Delivery } from './outcomes.ts';
import type { SendResult } from './sender.ts';

type Deps = Pick<ActivityDeps, 'db' | 'sender' | 'log' | 'metrics'>;

/**
 * Sends one stored message at most once, as far as anybody can know: the intent is recorded
 * before the vendor is called, the outcome after, and an attempt that finds an intent without an
 * outcome waits for the vendor's status callback before it tries once more.
 * @throws ApplicationFailure (retryable, with the delay) while the message may still be sent later
 */
export async function deliver(deps: Deps, request: DeliverRequest): Promise<Delivery> {
  for (;;) {
    const { leadId, messageId } = request;
    const found = await loadOutbound(deps.db, leadId, messageId, pairRateSpanMs);
    if (found === undefined) return { kind: 'discarded', reason: 'gone' };
    const { nowMs } = found;
    const settled = await settleWithoutSending(deps, request, found);
    if (settled !== null) return settled;
    const claimed = await claimOutbound(deps.db, {
      leadId,
      messageId,
      nowMs,
      seenStatus: found.status,
      seenAttempts: found.attempts ?? 0,
      confirmsOptOut: request.confirmsOptOut === true,
    });
    // Not claimed: the owner, the opt-out or the message changed since it was read. Look again.
    if (claimed) return sendClaimed(deps, request, found);
  }
}

async function settleWithoutSending(
  { db, metrics, log }: Deps,
  request: DeliverRequest,
  found: Outbound,
): Promise<Delivery | null> {
  const { leadId, messageId } = request;
  const { nowMs, turnId } = found;
  const unsent = { leadId, messageId, nowMs, errorCode: null };
  const decision = decideSend({
    nowMs,
    author: found.author,
    status: found.status,
    owner: found.ownerKind,
    optedOut: found.optedOutAt !== null,
    confirmsOptOut: request.confirmsOptOut === true,
    isTemplate: found.content?.kind === 'template',
    windowOpen: isWindowOpen(found.lastCustomerMessageAt?.getTime() ?? null, nowMs),
    attempts: found.attempts ?? 0,
    attemptStartedAtMs: found.attemptStartedAt?.getTime() ?? null,
    callbacksArrive: found.callbacksArrive ?? false,
    recentSendsMs: found.recentSendsMs,
  });
  switch (decision.kind) {
    case 'send':
      return null;
    case 'already_sent':
      return { kind: 'accepted' };
    case 'already_failed':
      return { kind: 'failed', errorCode: null };
    case 'overtaken':
      await recordUnsent(db, { ...unsent, status: 'suggested', error: 'overtaken' });
      log.info({ leadId, messageId, turnId, reason: 'overtaken' }, 'message not sent');
      return { kind: 'overtaken' };
    case 'discard': {
      // A person wants to know that their message did not leave; the bot's just lapses.
      const status = found.author === 'agent' ? 'failed' : 'discarded';
      await recordUnsent(db, { ...unsent, status, error: decision.reason });
      metrics.sent(status);
      log.info({ leadId, messageId, turnId, reason: decision.reason }, 'message not sent');
      return { kind: 'discarded', reason: decision.reason };
    }
    case 'give_up':
      await recordUnsent(db, { ...unsent, status: 'unknown', error: 'outcome_unknown' });
      metrics.sent('unknown');
      log.error({ leadId, messageId, turnId }, 'message given up, outcome unknown');
      return { kind: 'failed', errorCode: null };
    case 'wait':
      throw tryAgain(decision.reason, decision.waitMs);
  }
}

async function sendClaimed(
  deps: Deps,
  request: DeliverRequest,
  found: Outbound,
): Promise<Delivery> {
  const { leadId, messageId } = request;
  const ids = { leadId, messageId, turnId: found.turnId };
  const calledAt = performance.now();
  const result = await callVendor(deps, request, found);
  const ended = { leadId, messageId, nowMs: found.nowMs + performance.now() - calledAt };
  switch (result.kind) {
    case 'accepted':
      await recordAccepted(deps.db, { ...ended, providerId: result.providerId });
      deps.metrics.sent('accepted');
      deps.log.info(ids, 'message sent');
      return { kind: 'accepted' };
    case 'retry':
      await recordRetryable(deps.db, { ...ended, error: result.error });
      deps.log.warn({ ...ids, error: result.error }, 'send will be retried');
      throw tryAgain('vendor_busy', result.retryAfterMs, result.error);
    case 'unknown':
      await recordUnknown(deps.db, { ...ended, error: result.error });
      deps.log.warn({ ...ids, error: result.error }, 'send of unknown outcome');
      throw tryAgain('outcome_unknown', Math.min(unknownGraceMs, 5_000), result.error);
    case 'rejected':
      await recordUnsent(deps.db, {
        ...ended,
        status: 'failed',
        errorCode: result.errorCode,
        error: result.error,
      });
      if (result.alarm) await raiseVendorAlarm(deps, { ...ended, ...result, alarm: result.alarm });
      deps.metrics.sent('failed');
      deps.log.error({ ...ids, errorCode: result.errorCode }, 'send rejected');
      return { kind: 'failed', errorCode: result.errorCode };
  }
}

async function callVendor(
  { sender }: Deps,
  { messageId }: DeliverRequest,
  found: Outbound,
): Promise<SendResult> {
  const to =
    found.phone !== null
      ? { phone: found.phone }
      : found.waUserId !== null
        ? { waUserId: found.waUserId }
        : null;
  if (to === null) return { kind: 'rejected', errorCode: null, error: 'no_address' };
  const content = found.content ?? { kind: 'text' as const, text: found.text };
  return sender.send({ messageId, to, content, quotedProviderId: found.quotedProviderId });
}

/** `waitMs` null: the retry policy's own back-off. */
function tryAgain(type: string, waitMs: number | null, message: string = type): ApplicationFailure {
  return ApplicationFailure.create({
    type,
    message,
    ...(waitMs !== null && { nextRetryDelay: Math.max(waitMs, 1) }),
  });
}

/** The retries ran out: the message fails, and a person is asked to look. */
export async function giveUpOn({ db }: Deps, request: DeliverRequest): Promise<void> {
  const { leadId, messageId } = request;
  await recordUnsent(db, {
    leadId,
    messageId,
    nowMs: Date.now(),
    status: 'failed',
    errorCode: null,
    error: 'gave_up',
  });
}
