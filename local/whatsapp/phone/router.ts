import { type ErrorRequestHandler, json, Router } from 'express';
import type { z } from 'zod';
import { errorStatus } from '../../../api/contract/route.ts';
import {
  actOnSimulatedPhone,
  getSimulatedPhone,
  listSimulatedPhones,
  openSimulatedPhone,
  phoneId,
  simulatedFile,
  simulatorStream,
} from '../../../api/contract/simulator.ts';
import { fileOf } from '../media-files.ts';
import type { Phone } from '../phones.ts';
import type { Twin } from '../twin.ts';
import { act } from './act.ts';
import { PhoneError } from './errors.ts';
import { introduce, introduction } from './introduce.ts';
import { lookAt } from './read.ts';
import { streamChanges } from './stream.ts';
import { viewOf } from './view.ts';

const listedMax = 100;

/** The customers' side: the contract of the simulated phones, for the API to hand on. It checks no caller. */
export function phoneRouter(twin: Twin): Router {
  const router = Router();
  router.use(json({ limit: '9mb' }));
  router.get(simulatorStream.path, streamChanges(twin));
  router.get(listSimulatedPhones.path, (_request, response) => {
    const items = twin.phones.all().slice(0, listedMax);
    response.json({
      items: items.map(({ id, profileName, messages }) => ({
        id,
        profileName,
        lastMessageAt: messages.at(-1)?.at ?? null,
      })),
    });
  });
  router.put(openSimulatedPhone.path, ({ params, body }, response) => {
    const id = parse(phoneId, params.phoneId);
    const { profileName } = parse(openSimulatedPhone.body, body ?? {}) ?? {};
    const phone = twin.open(id, profileName || undefined);
    lookAt(twin, phone);
    response.json(viewOf(twin, phone));
  });
  router.get(getSimulatedPhone.path, ({ params }, response) => {
    const phone = known(twin, params.phoneId);
    lookAt(twin, phone);
    response.json(viewOf(twin, phone));
  });
  router.get(simulatedFile.path, ({ params }, response) => {
    const message = known(twin, params.phoneId).messages.find(({ id }) => id === params.messageId);
    if (!message?.fileType || message.deleted) throw new PhoneError('not_found', 'no such file');
    const { mimeType, bytes } = fileOf(twin, message);
    response.set('content-type', mimeType).send(bytes);
  });
  router.post(actOnSimulatedPhone.path, ({ params, body }, response) => {
    const action = parse(actOnSimulatedPhone.body, body);
    const phone = known(twin, params.phoneId);
    if (action) act(twin, phone, action);
    response.status(202).json(viewOf(twin, phone));
  });
  router.post('/introductions', ({ body }, response) => {
    introduce(twin, parse(introduction, body));
    response.sendStatus(204);
  });
  router.use(answerErrors);
  return router;
}

function known(twin: Twin, id: unknown): Phone {
  const phone = twin.phones.get(parse(phoneId, id));
  if (!phone) throw new PhoneError('not_found', 'no such phone');
  return phone;
}

function parse<T extends z.ZodType>(schema: T | undefined, value: unknown): z.output<T> {
  const result = schema?.safeParse(value);
  if (!result?.success) throw new PhoneError('bad_request', result?.error.message ?? '');
  return result.data;
}

const answerErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const isMalformed = error instanceof Error && 'status' in error && error.status === 400;
  const told = isMalformed ? new PhoneError('bad_request', error.message) : error;
  if (!(told instanceof PhoneError)) return next(error);
  response
    .status(errorStatus[told.code])
    .json({ error: { code: told.code, message: told.message } });
};
