import { ActivityFailure, isCancellation, log } from '@temporalio/workflow';
import type { DeliverRequest, Delivery } from '../../activities/outcomes.ts';
import type { MessageId } from '../../domain/ids.ts';
import { ours, priorities, toVendor } from './activity-options.ts';
import type { LeadRun } from './state.ts';

interface SendOptions {
  summary: string;
  confirmsOptOut?: boolean;
  /** Nobody is waiting for it: a live chat goes first. */
  unhurried?: boolean;
}

/** Sends a stored message after those already queued for this lead. The activity re-checks owner, opt-out and window. */
export function send(run: LeadRun, messageId: MessageId, options: SendOptions): Promise<Delivery> {
  const request: DeliverRequest = {
    leadId: run.leadId,
    messageId,
    ...(options.confirmsOptOut && { confirmsOptOut: true }),
  };
  return run.sends.run(() => deliver(request, options));
}

async function deliver(
  request: DeliverRequest,
  { summary, unhurried }: SendOptions,
): Promise<Delivery> {
  try {
    return await toVendor().deliver.executeWithOptions(
      { summary, priority: unhurried ? priorities.nurturing : priorities.liveChat },
      [request],
    );
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    // A day of failures must not end the lead's life: a person is told, the story goes on.
    log.error('a message could not be sent', { messageId: request.messageId });
    await ours.giveUpOn(request);
    return { kind: 'failed', errorCode: null };
  }
}
