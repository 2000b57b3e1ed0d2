import type { Request, Response } from 'express';
import { storeCallEvent } from '../../../db/call-events/store-call-event.ts';
import { callEventsTold } from '../../../db/call-events/untold.ts';
import type { CallId } from '../../../domain/ids.ts';
import type { ReadCallback } from '../../../integrations/twilio/callbacks.ts';
import type { TwilioWebhookDeps } from './deps.ts';
import { agentIdOf, callIdOf, formOf, inboundCallId } from './request.ts';

const vendor = 'twilio';

/** A callback that is only told: stored, acknowledged, and only then passed on. */
export async function hearCallback(
  deps: TwilioWebhookDeps,
  read: (form: Record<string, string>) => ReadCallback,
  request: Request,
  response: Response,
): Promise<void> {
  const form = formOf(request);
  // A number's own callbacks are of calls that came in, and name none.
  const callId = callIdOf(request) ?? inboundCallId(form.CallSid);
  const callback = read(form);
  if (callId === null || callback === null) {
    deps.metrics.webhookItems.inc({ vendor, kind: 'other', outcome: 'ignored' });
    response.sendStatus(204);
    return;
  }
  const agentId = agentIdOf(request);
  const who = request.query.who === 'agent' || isAgentsRoom(callback) ? 'agent' : 'customer';
  const tell = await keep(deps, callId, callback, {
    who,
    ...(agentId !== null && { agentId }),
  });
  response.sendStatus(204);
  await tell();
}

const isAgentsRoom = ({ event }: NonNullable<ReadCallback>) =>
  event.kind === 'room' && event.who === 'agent';

/** Stores what happened. @returns what tells the call's workflow, to be called once Twilio has its answer; never throws */
export async function keep(
  { db, tellCall, telephone, metrics, log }: TwilioWebhookDeps,
  callId: CallId,
  { id, event }: NonNullable<ReadCallback>,
  leg: Parameters<typeof storeCallEvent>[1]['leg'],
): Promise<() => Promise<void>> {
  const stored = await storeCallEvent(db, { id, callId, event, leg });
  metrics.webhookItems.inc({ vendor, kind: event.kind, outcome: stored.outcome });
  log.info({ callId, kind: event.kind, outcome: stored.outcome }, 'call event received');
  return async () => {
    // The person was deleted while on the telephone: what was recorded of them goes too.
    if (stored.outcome === 'unknown' && event.kind === 'recording')
      await telephone
        ?.deleteRecording(event.recordingId)
        .catch((err: unknown) =>
          log.error({ err, callId }, 'a recording of nobody was not deleted'),
        );
    if (stored.outcome !== 'stored') return;
    try {
      await tellCall(stored.call, id, event);
      await callEventsTold(db, id);
    } catch (error) {
      log.warn({ err: error, callId, kind: event.kind }, 'not told; the sweep will');
    }
  };
}
