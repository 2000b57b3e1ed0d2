import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import compression from 'compression';
import express, { type ErrorRequestHandler } from 'express';
import { afterEach, expect, it } from 'vitest';
import type { Caller } from '../../api/caller.ts';
import { ApiError, errorBody } from '../../api/errors.ts';
import { simulatorRouter } from '../../api/routes/simulator.ts';
import { freePort } from '../../local/free-port.ts';
import { type RunningTwin, startTwin } from '../../local/whatsapp/server.ts';
import { eventually } from '../harness/eventually.ts';

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function aTwin(): Promise<RunningTwin> {
  const dataDir = await mkdtemp(join(tmpdir(), 'timbre-simulator-'));
  const running = await startTwin(0, {
    dataDir,
    webhookUrl: 'http://127.0.0.1:1/webhooks/whatsapp',
    appSecret: 's',
    accessToken: 't',
    phoneNumberId: '1000',
    businessName: 'Timbre',
    log: { info: () => undefined, warn: () => undefined },
  });
  endings.push(() => rm(dataDir, { recursive: true, force: true }), running.close);
  return running;
}

/** The API around the simulated phones, with somebody of that role signed in. */
async function anApi(simulatorUrl: string | null, role: Caller['role'] | null = 'junior') {
  const app = express();
  const caller = { kind: 'user', userId: 'user_1', name: 'Ana', role, sessionHash: null };
  app.use((_request, response, next) => {
    if (role !== null) response.locals.caller = caller;
    next();
  });
  app.use(compression(), express.json());
  app.use('/api', simulatorRouter({ simulatorUrl, telephoneSimulatorUrl: null }));
  const answer: ErrorRequestHandler = (error, _request, response, next) =>
    error instanceof ApiError
      ? void response.status(error.status).json(errorBody(error))
      : next(error);
  app.use(answer);
  const server = createServer(app);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  endings.push(async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
  });
  const { port } = server.address() as AddressInfo;
  return (path: string, method = 'GET', body?: unknown) =>
    fetch(`http://127.0.0.1:${port}/api/simulator${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}
const phone = '/phones/%2B51987654321';
const codeOf = async (reply: Response) => [reply.status, (await reply.json()).error.code];

it('the phones are handed on as the contract says', async () => {
  const ask = await anApi((await aTwin()).url);
  expect((await ask(phone, 'PUT', { profileName: 'Rosa' })).status).toBe(200);
  const acted = await ask(`${phone}/actions`, 'POST', { kind: 'text', text: 'Hola' });
  expect(acted.status).toBe(202);
  const { messages } = await (await ask(phone)).json();
  expect(messages).toMatchObject([{ from: 'customer', text: 'Hola' }]);
  // What only the twin knows stays there.
  expect(messages[0]).not.toHaveProperty('mediaId');
  const { items } = await (await ask('/phones')).json();
  expect(items).toEqual([
    { id: '+51987654321', profileName: 'Rosa', lastMessageAt: messages[0].at },
  ]);
  const gone = { kind: 'delete', messageId: 'wamid.none' };
  expect(await codeOf(await ask(`${phone}/actions`, 'POST', gone))).toEqual([404, 'not_found']);
  expect(await codeOf(await ask('/phones/nobody'))).toEqual([400, 'bad_request']);
});

it('changes are streamed at once, through the compression too', async () => {
  const ask = await anApi((await aTwin()).url);
  const stream = await ask('/stream');
  const events = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await ask(phone, 'PUT', {});
  await ask(`${phone}/actions`, 'POST', { kind: 'text', text: 'Hola' });
  let heard = '';
  await eventually(async () => {
    heard += (await events?.read())?.value ?? '';
    return heard.includes('data: {"phoneId":"+51987654321"}');
  });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  await events?.cancel();
});

it('a stream ends with the twin, so that the browser comes back for another', async () => {
  const twin = await aTwin();
  const stream = await (await anApi(twin.url))('/stream');
  const end = stream.text().catch(() => 'cut');
  await twin.close();
  expect(await end).toMatch(/^(?:cut|[:\s]*)$/);
});

it('only for whoever is signed in; only players play', async () => {
  const { url } = await aTwin();
  const [nobody, analyst] = [await anApi(url, null), await anApi(url, 'analyst')];
  for (const path of ['/phones', phone, '/stream'])
    expect(await codeOf(await nobody(path))).toEqual([401, 'unauthenticated']);
  expect((await analyst('/phones')).status).toBe(200);
  expect(await codeOf(await analyst(phone, 'PUT', {}))).toEqual([403, 'forbidden']);
});

it('without a twin there is nothing; with one that is down, it is unavailable', async () => {
  const [none, down] = [await anApi(null), await anApi(`http://127.0.0.1:${await freePort()}`)];
  for (const path of ['/phones', phone, '/stream']) {
    expect(await codeOf(await none(path))).toEqual([404, 'not_found']);
    expect(await codeOf(await down(path))).toEqual([503, 'unavailable']);
  }
});

it('a picked picture is seen on the phone that sent it, by whoever is signed in', async () => {
  const twin = await aTwin();
  const ask = await anApi(twin.url);
  await ask(phone, 'PUT', {});
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const file = { mimeType: 'image/png', base64: png };
  const acted = await ask(`${phone}/actions`, 'POST', { kind: 'image', file });
  const [{ fileAddress, id }] = (await acted.json()).messages;
  const path = fileAddress.replace('/api/simulator', '');
  const seen = await ask(path);
  expect(seen.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await seen.arrayBuffer()).toString('base64')).toBe(png);
  const stranger = await anApi(twin.url, null);
  expect(await codeOf(await stranger(path))).toEqual([401, 'unauthenticated']);
  await ask(`${phone}/actions`, 'POST', { kind: 'delete', messageId: id });
  expect(await codeOf(await ask(path))).toEqual([404, 'not_found']);
});
