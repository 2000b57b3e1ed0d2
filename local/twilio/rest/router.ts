import { timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type RequestHandler, type Response, Router, urlencoded } from 'express';
import type { Leg } from '../line/leg.ts';
import type { TwinSettings } from '../settings.ts';
import type { Switchboard } from '../switchboard.ts';

/** Numbers that Twilio's own test credentials refuse, by the end of the number here: error code and HTTP status. */
const refusals: Record<string, [code: number, status: number, message: string]> = {
  '0000': [21_211, 400, 'Invalid To phone number'],
  '0429': [20_429, 429, 'Too many requests'],
  '0210': [21_210, 400, 'From phone number not verified'],
};

/** Twilio's REST API as far as Timbre uses it (2010-04-01): calls, their recordings, and the sound itself. */
export function restRouter(
  { accountSid, authToken }: TwinSettings,
  switchboard: Switchboard,
): Router {
  const account = Router();
  account.use(authenticated(accountSid, authToken), urlencoded({ extended: false }));
  account.post('/Calls.json', ({ body }, response) => create(switchboard, body, response));
  account.get('/Calls.json', ({ query }, response) => {
    const since = Date.parse(String(query['StartTime>'] ?? ''));
    const legs = switchboard.legsTo(String(query.To ?? ''), Number.isNaN(since) ? 0 : since);
    response.json({ calls: legs.map(callOf), page: 0, page_size: 50, next_page_uri: null });
  });
  account.post('/Calls/:sid.json', ({ params, body }, response) =>
    change(switchboard, switchboard.legOf(params.sid), body, response),
  );
  account.get('/Calls/:sid/Recordings.json', ({ params }, response) => {
    const isRecorded = switchboard.legOf(params.sid)?.recordingCallback != null;
    response.json({ recordings: isRecorded ? [{ sid: 'RE' }] : [], page: 0, page_size: 50 });
  });
  account.post('/Calls/:sid/Recordings.json', ({ params, body }, response) => {
    const leg = switchboard.legOf(params.sid);
    if (leg === undefined || leg.isOver) {
      refuse(response, 20_404, 404, 'no such call');
      return;
    }
    leg.recordingCallback = textIn(body, 'RecordingStatusCallback');
    response.status(201).json({ sid: 'RE', call_sid: leg.sid, status: 'in-progress' });
  });
  account.get('/Recordings/:sid.wav', ({ params }, response) => {
    const path = switchboard.recordingPath(params.sid);
    if (path === null) {
      refuse(response, 20_404, 404, 'no such recording');
      return;
    }
    response.type('audio/x-wav');
    createReadStream(path).pipe(response);
  });
  account.delete('/Recordings/:sid.json', ({ params }, response) => {
    const path = switchboard.recordingPath(params.sid);
    if (path === null) {
      refuse(response, 20_404, 404, 'no such recording');
      return;
    }
    switchboard.deleteRecording(path);
    response.sendStatus(204);
  });
  const router = Router();
  router.use(`/2010-04-01/Accounts/${accountSid}`, account);
  return router;
}

function create(switchboard: Switchboard, body: unknown, response: Response): unknown {
  const to = textIn(body, 'To');
  const url = textIn(body, 'Url');
  if (to === null || url === null) return refuse(response, 21_201, 400, 'No To or Url specified');
  const refusal = refusals[to.slice(-4)];
  if (refusal) return refuse(response, ...refusal);
  const leg = switchboard.dial({
    to,
    from: textIn(body, 'From') ?? '',
    url,
    timeoutS: Number(textIn(body, 'Timeout') ?? 60),
    statusCallback: textIn(body, 'StatusCallback'),
    answeredByCallback: textIn(body, 'AsyncAmdStatusCallback'),
    recordingCallback:
      textIn(body, 'Record') === 'true' ? textIn(body, 'RecordingStatusCallback') : null,
  });
  return response.status(201).json(callOf(leg));
}

function change(
  switchboard: Switchboard,
  leg: Leg | undefined,
  body: unknown,
  response: Response,
): unknown {
  if (leg === undefined) return refuse(response, 20_404, 404, 'no such call');
  // Twilio's error for a call that is over.
  if (leg.isOver) return refuse(response, 21_220, 400, 'Call is not in-progress');
  const url = textIn(body, 'Url');
  if (textIn(body, 'Status') === 'completed') switchboard.hangUp(leg);
  else if (url !== null) switchboard.moveTo(leg, url);
  return response.json(callOf(leg));
}

const callOf = ({ sid, status, options }: Leg) => ({
  sid,
  status,
  to: options.to,
  from: options.from,
  direction: options.direction,
});

function refuse(response: Response, code: number, status: number, message: string): unknown {
  return response.status(status).json({ code, status, message });
}

const textIn = (body: unknown, field: string): string | null => {
  const value = (body as Record<string, unknown> | undefined)?.[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

function authenticated(accountSid: string, authToken: string): RequestHandler {
  const wanted = Buffer.from(
    `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
  );
  return (request, response, next) => {
    const given = Buffer.from(request.get('authorization') ?? '');
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return next();
    refuse(response, 20_003, 401, 'Authenticate');
  };
}
