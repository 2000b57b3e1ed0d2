import type { Request, Response } from 'express';
import { spokenNames } from '../../../domain/speech-hints.ts';
import {
  hangUpTwiml,
  relayTwiml,
  roomTwiml,
  voicemailTwiml,
} from '../../../integrations/twilio/twiml.ts';
import type { TwilioWebhookDeps } from './deps.ts';
import { callIdOf } from './request.ts';

/** What a leg does after its workflow sent it elsewhere (`Telephony.moveTo`). */
export async function answerPlace(
  { voice, loadCatalogue }: TwilioWebhookDeps,
  request: Request,
  response: Response,
): Promise<void> {
  response.type('xml');
  const callId = callIdOf(request);
  const { place } = request.query;
  if (callId !== null && place === 'room') return void response.send(roomTwiml(voice, callId));
  if (place === 'voicemail') return void response.send(voicemailTwiml(voice));
  if (callId === null || place !== 'assistant') return void response.send(hangUpTwiml());
  const hints = spokenNames(await loadCatalogue());
  response.send(relayTwiml(voice, { callId, session: 'returned', hints }));
}
