import type { Request, Response } from 'express';
import { sql } from 'kysely';
import type { Db } from '../../../db/connect.ts';
import type { CallId } from '../../../domain/ids.ts';
import { spokenNames } from '../../../domain/speech-hints.ts';
import {
  type ReadCallback,
  readStatus,
  readTalkEnd,
} from '../../../integrations/twilio/callbacks.ts';
import {
  brokenTwiml,
  hangUpTwiml,
  relayTwiml,
  roomTwiml,
} from '../../../integrations/twilio/twiml.ts';
import type { TwilioWebhookDeps } from './deps.ts';
import { keep } from './hear-callback.ts';
import { callIdOf, formOf } from './request.ts';

/** A connection that drops again and again is a call that nobody wants to go on with. */
const resumptionsMax = 5;

/** What a leg does when the talk with the assistant is over: a person takes it, it goes on after a drop, or it ends. */
export async function answerTalkEnd(
  deps: TwilioWebhookDeps,
  request: Request,
  response: Response,
): Promise<void> {
  response.type('xml');
  const callId = callIdOf(request);
  const form = formOf(request);
  const callback = readTalkEnd(form);
  if (callId === null || callback === null) return void response.send(hangUpTwiml());
  const told = [await keep(deps, callId, callback, { who: 'customer' })];
  // Who hangs up ends the talk and the leg; of a call that came in nothing else may tell it.
  const status = readStatus(form);
  if (form.CallStatus === 'completed' && status !== null)
    told.push(await keep(deps, callId, status, { who: 'customer' }));
  response.send(await whatNext(deps, callId, callback.event));
  for (const tell of told) await tell();
}

async function whatNext(
  { db, voice, loadCatalogue }: TwilioWebhookDeps,
  callId: CallId,
  event: NonNullable<ReadCallback>['event'],
): Promise<string> {
  if (event.kind !== 'talk_ended') return hangUpTwiml();
  if (event.handOver !== undefined) return roomTwiml(voice, callId);
  if (event.reason !== 'failed') return hangUpTwiml();
  if ((await dropsOf(db, callId)) > resumptionsMax) return brokenTwiml();
  const hints = spokenNames(await loadCatalogue());
  return relayTwiml(voice, { callId, session: 'resumed', hints });
}

async function dropsOf(db: Db, callId: CallId): Promise<number> {
  const { drops } = await db
    .selectFrom('callEvent')
    .select(sql<number>`count(*)::int`.as('drops'))
    .where('callId', '=', callId)
    .where(sql<boolean>`event->>'kind' = 'talk_ended' and event->>'reason' = 'failed'`)
    .executeTakeFirstOrThrow();
  return drops;
}
