import { type ErrorRequestHandler, json, Router } from 'express';
import type { z } from 'zod';
import { type ErrorCode, errorStatus } from '../../../api/contract/route.ts';
import {
  actOnTelephone,
  getTelephone,
  type Telephone,
  telephoneId,
  telephoneStream,
} from '../../../api/contract/telephones.ts';
import { streamEvents } from '../../event-stream.ts';
import type { Leg } from '../line/leg.ts';
import type { Switchboard } from '../switchboard.ts';

class TelephoneError extends Error {
  readonly code: ErrorCode;

  constructor(code: 'bad_request' | 'conflict') {
    super(code);
    this.name = 'TelephoneError';
    this.code = code;
  }
}

/** The people's side: the contract of the simulated telephones, for the API to hand on. It checks no caller. */
export function telephoneRouter(switchboard: Switchboard): Router {
  const router = Router();
  router.use(json({ limit: '16kb' }));
  router.get(
    telephoneStream.path,
    streamEvents((send) => switchboard.onChange((id) => send({ telephoneId: id }))),
  );
  router.get(getTelephone.path, ({ params }, response) => {
    const id = parse(telephoneId, params.telephoneId);
    switchboard.telephones.look(id);
    response.json(viewOf(switchboard, id));
  });
  router.post(actOnTelephone.path, ({ params, body }, response) => {
    const id = parse(telephoneId, params.telephoneId);
    switchboard.telephones.look(id);
    act(switchboard, id, parse(actOnTelephone.body, body));
    response.status(202).json(viewOf(switchboard, id));
  });
  router.use(answerErrors);
  return router;
}

type Action = NonNullable<z.output<NonNullable<typeof actOnTelephone.body>>>;

function act(switchboard: Switchboard, id: string, action: Action): void {
  const leg = switchboard.legAt(id);
  const isUp = leg !== undefined && !leg.isOver;
  if (action.kind === 'call') {
    if (isUp) throw new TelephoneError('conflict');
    switchboard.callIn(id);
    return;
  }
  if (!isUp) throw new TelephoneError('conflict');
  switch (action.kind) {
    case 'answer':
      switchboard.answer(leg);
      break;
    case 'reject':
      switchboard.reject(leg);
      break;
    case 'hang_up':
      switchboard.hangUp(leg);
      break;
    case 'say':
      switchboard.say(leg, action.text);
      break;
    case 'press':
      switchboard.stage.talks.get(leg)?.press(action.digit);
  }
}

function viewOf(switchboard: Switchboard, id: string): Telephone {
  const leg = switchboard.legAt(id);
  return { id, call: leg === undefined ? null : callOf(leg) };
}

const instantOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

function callOf(leg: Leg): NonNullable<Telephone['call']> {
  return {
    id: leg.sid,
    direction: leg.options.direction === 'inbound' ? 'outgoing' : 'incoming',
    state: leg.isOver ? 'ended' : leg.status === 'in-progress' ? 'talking' : 'ringing',
    ending: leg.isOver ? leg.status : null,
    answeredAt: instantOf(leg.answeredAtMs),
    endedAt: instantOf(leg.endedAtMs),
    lines: leg.lines.map(({ from, text, atMs }) => ({
      from,
      text,
      at: new Date(atMs).toISOString(),
    })),
  };
}

function parse<T extends z.ZodType>(schema: T | undefined, value: unknown): z.output<T> {
  const result = schema?.safeParse(value);
  if (!result?.success) throw new TelephoneError('bad_request');
  return result.data;
}

const answerErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof TelephoneError)) return next(error);
  const { code, message } = error;
  response.status(errorStatus[code]).json({ error: { code, message } });
};
