import { type ErrorRequestHandler, json, type RequestHandler, Router } from 'express';
import { phoneId } from '../../../api/contract/simulator.ts';
import type { Phone } from '../phones.ts';
import type { Twin } from '../twin.ts';
import { GraphError, graphErrorBody, graphErrors } from './errors.ts';
import { mediaFile, mediaInfo } from './media.ts';
import { type MessageRequest, readMessageRequest } from './message-request.ts';
import { PairRate } from './pair-rate.ts';
import { markRead, send } from './send.ts';

const version = /^v\d+\.\d+$/;

/** The vendor's side: Meta's Graph API as far as a WhatsApp business needs it. */
export function graphRouter(twin: Twin): Router {
  const router = Router();
  const pairRate = new PairRate();
  router.use(authorize(twin), json({ limit: '1mb' }));
  router.get('/whatsapp_business/attachments/', ({ query }, response) => {
    const file = mediaFile(twin, query);
    if (file) response.type(file.mimeType).send(file.bytes);
    else response.sendStatus(404);
  });
  router.param('version', (_request, _response, next, value: string) =>
    next(version.test(value) ? undefined : graphErrors.noSuchObject(value)),
  );
  router.get('/:version/:mediaId', ({ params, protocol, headers }, response) => {
    response.json(mediaInfo(twin, params.mediaId, `${protocol}://${headers.host}`));
  });
  router.post('/:version/:phoneNumberId/messages', ({ params, body }, response) => {
    if (params.phoneNumberId !== twin.settings.phoneNumberId)
      throw graphErrors.noSuchObject(params.phoneNumberId);
    if (body?.status === 'read') {
      markRead(twin, String(body.message_id), body.typing_indicator?.type === 'text');
      response.json({ success: true });
      return;
    }
    const request = readMessageRequest(body);
    const phone = receiverOf(twin, request);
    if (!pairRate.take(phone.id, twin.now())) throw graphErrors.pairRate();
    const id = send(twin, phone, request);
    response.json({
      messaging_product: 'whatsapp',
      contacts: [contactOf(phone, request)],
      messages: [{ id, message_status: 'accepted' }],
    });
  });
  router.use(answerErrors);
  return router;
}

const authorize =
  ({ settings }: Twin): RequestHandler =>
  (request, _response, next) =>
    next(
      request.get('authorization') === `Bearer ${settings.accessToken}`
        ? undefined
        : graphErrors.badToken(),
    );

/** Every number is on WhatsApp here; a user id must be one that has been seen. */
function receiverOf(twin: Twin, { to, recipient }: MessageRequest): Phone {
  if (to !== undefined) {
    const number = phoneId.safeParse(`+${to.replace(/\D/g, '')}`);
    if (!number.success) throw graphErrors.notValid('to: not a phone number');
    return twin.open(number.data);
  }
  if (recipient === undefined) throw graphErrors.missing('Parameter to is required');
  const phone = twin.phones.get(recipient);
  if (!phone) throw graphErrors.notValid('recipient: nobody has this user id');
  return phone;
}

function contactOf({ phone, waUserId }: Phone, { to, recipient }: MessageRequest) {
  const input = to ?? recipient;
  return phone ? { input, wa_id: phone.slice(1) } : { input, user_id: waUserId };
}

const answerErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const isMalformed = error instanceof Error && 'status' in error && error.status === 400;
  const told =
    isMalformed && !(error instanceof GraphError)
      ? graphErrors.invalidParameter('The request body is not valid JSON')
      : error;
  if (!(told instanceof GraphError)) return next(error);
  response.status(told.status).json(graphErrorBody(told));
};
