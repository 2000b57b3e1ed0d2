import express, { type RequestHandler, type Response, Router } from 'express';
import {
  readAnsweredBy,
  readRecording,
  readRoom,
  readStatus,
} from '../../../integrations/twilio/callbacks.ts';
import { isSignedByTwilio } from '../../../integrations/twilio/signature.ts';
import { waitingTwiml } from '../../../integrations/twilio/twiml.ts';
import { answerAgent } from './agent.ts';
import type { TwilioWebhookDeps } from './deps.ts';
import { hearCallback } from './hear-callback.ts';
import { answerPlace } from './place.ts';
import { formOf } from './request.ts';
import { answerTalkEnd } from './talk-end.ts';
import { answerVoice } from './voice.ts';

const vendor = 'twilio';
/** A callback has some dozen fields; HandoffData is the longest. */
const bodyMax = '64kb';

/**
 * `POST /webhooks/twilio/…`: calls that come in and legs that want to know what to do (answered in
 * TwiML), and what happened to calls (stored once, acknowledged, then told to the call's workflow).
 */
export function twilioWebhooks(deps: TwilioWebhookDeps): Router {
  const router = Router();
  router.use(measured(deps), express.urlencoded({ extended: false, limit: bodyMax }), signed(deps));
  router.post('/voice', (request, response) => answerVoice(deps, request, response));
  router.post('/relay', (request, response) => answerTalkEnd(deps, request, response));
  router.post('/place', (request, response) => answerPlace(deps, request, response));
  router.post('/agent', (request, response) => answerAgent(deps, request, response));
  router.post('/waiting', (_request, response) => void response.type('xml').send(waitingTwiml()));
  for (const [path, read] of Object.entries({
    '/status': readStatus,
    '/amd': readAnsweredBy,
    '/recording': readRecording,
    '/room': readRoom,
  }))
    router.post(path, (request, response) => hearCallback(deps, read, request, response));
  return router;
}

/** The signature covers the exact address with its query, and every field. */
function signed({ authToken, publicUrl, metrics }: TwilioWebhookDeps): RequestHandler {
  return (request, response, next) => {
    const isOurs = isSignedByTwilio(authToken, {
      signature: request.get('x-twilio-signature'),
      url: `${publicUrl}${request.originalUrl}`,
      form: formOf(request),
    });
    if (isOurs) return next();
    metrics.webhooksRejected.inc({ vendor, reason: 'signature' });
    response.sendStatus(401);
  };
}

function measured({ metrics }: TwilioWebhookDeps): RequestHandler {
  return (_request, response: Response, next) => {
    const stopTimer = metrics.webhookSeconds.startTimer({ vendor });
    response.once('finish', () => stopTimer({ status: response.statusCode }));
    next();
  };
}
