import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SimulatedPhone } from '../../api/contract/simulator.ts';
import type { WhatsAppItem } from '../../domain/whatsapp-item.ts';
import { simulatedWords } from '../../integrations/simulated-speech/recording.ts';
import { createWhatsAppClient } from '../../integrations/whatsapp/client.ts';
import { parseWebhook } from '../../integrations/whatsapp/parse-webhook.ts';
import type { Outgoing } from '../../integrations/whatsapp/request-body.ts';
import { isSignedBy } from '../../integrations/whatsapp/signature.ts';
import { freePort } from '../../local/free-port.ts';
import { type RunningTwin, startTwin } from '../../local/whatsapp/server.ts';
import { eventually } from '../harness/eventually.ts';

const number = '+51987654321';
const appSecret = 'app-secret';
const dayMs = 24 * 60 * 60_000;

/** Timbre's webhook: what came, read by Timbre's own parser. */
async function startBusiness() {
  const items: WhatsAppItem[] = [];
  const answers: number[] = [];
  let signatures = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const header = request.headers['x-hub-signature-256'];
    if (isSignedBy(appSecret, raw, String(header))) signatures += 1;
    response.statusCode = answers.shift() ?? 200;
    if (response.statusCode === 200)
      items.push(...parseWebhook(JSON.parse(raw.toString()), Date.now() + 2 * dayMs));
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/whatsapp`,
    items,
    /** Of the next requests. */
    answers,
    signatures: () => signatures,
    kinds: () => items.map((item) => (item.kind === 'status' ? item.status : item.kind)),
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

let dataDir: string;
let business: Awaited<ReturnType<typeof startBusiness>>;
let running: RunningTwin;
let laterMs: number;
const log = { info: vi.fn(), warn: vi.fn() };

beforeEach(async () => {
  laterMs = 0;
  log.warn.mockClear();
  dataDir = await mkdtemp(join(tmpdir(), 'timbre-twin-'));
  business = await startBusiness();
  await start();
});
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await running.close();
  await business.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<void> {
  running = await startTwin(0, {
    dataDir,
    webhookUrl: business.url,
    appSecret,
    accessToken: 'token',
    phoneNumberId: '1000',
    businessName: 'Timbre',
    log,
    now: () => Date.now() + laterMs,
    webhookBackoffMinMs: 20,
    webhookBackoffMaxMs: 40,
  });
}

const client = () =>
  createWhatsAppClient({
    baseUrl: running.url,
    apiVersion: 'v24.0',
    phoneNumberId: '1000',
    accessToken: 'token',
  });
const outgoing = (changes: Partial<Outgoing> = {}): Outgoing => ({
  to: { phone: number },
  content: { kind: 'text', text: 'Hola, soy Timbre' },
  callbackData: 'msg_1',
  quotedProviderId: null,
  ...changes,
});

async function phoneSide(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${running.url}/api/simulator/phones${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
const at = (id: string) => `/${encodeURIComponent(id)}`;
const open = async (id = number, profileName?: string): Promise<SimulatedPhone> =>
  (await (await phoneSide('PUT', at(id), { profileName })).json()) as SimulatedPhone;
const look = async (id = number): Promise<SimulatedPhone> =>
  (await (await phoneSide('GET', at(id))).json()) as SimulatedPhone;
async function act(action: Record<string, unknown>, id = number): Promise<SimulatedPhone> {
  const reply = await phoneSide('POST', `${at(id)}/actions`, action);
  expect(reply.status).toBe(202);
  return (await reply.json()) as SimulatedPhone;
}
const lastId = ({ messages }: SimulatedPhone): string => messages.at(-1)?.id ?? '';

describe('the customers’ side', () => {
  it('a picked file is what the business downloads; a file of another kind is refused', async () => {
    await open();
    const png = Buffer.from('89504e470d0a1a0a00', 'hex');
    const file = { mimeType: 'image/png', base64: png.toString('base64') };
    await act({ kind: 'image', caption: 'mi recibo', file });
    await act({ kind: 'voice', transcript: 'vivo en Comas' });
    const said = await eventually(() => {
      const media = business.items.flatMap((item) =>
        item.kind === 'message' ? [item.payload.media as { id: string }] : [],
      );
      return media.length === 2 && media;
    });
    const picture = await client().downloadMedia(said[0]?.id ?? '');
    expect([picture.mimeType, Buffer.from(picture.bytes)]).toEqual(['image/png', png]);
    const voice = await client().downloadMedia(said[1]?.id ?? '');
    expect([voice.mimeType, simulatedWords(voice.bytes)]).toEqual(['audio/wav', 'vivo en Comas']);
    const wrong = { kind: 'voice', file };
    expect((await phoneSide('POST', `${at(number)}/actions`, wrong)).status).toBe(400);
  });

  it('everything a customer does arrives signed and readable', async () => {
    await open(number, 'Rosa Quispe');
    const text = await act({ kind: 'text', text: 'Hola', fromAd: true });
    await act({ kind: 'voice', transcript: 'quiero internet' });
    await act({ kind: 'image', caption: 'mi recibo' });
    await act({ kind: 'location', name: 'Los Olivos', latitude: -11.99, longitude: -77.07 });
    await act({ kind: 'sticker' });
    await act({ kind: 'react', messageId: lastId(text), emoji: '👍' });
    await act({ kind: 'edit', messageId: lastId(text), text: 'Hola!' });
    const phone = await act({ kind: 'delete', messageId: lastId(text) });

    await eventually(() => business.items.length === 8);
    const messages = business.items.flatMap((item) => (item.kind === 'message' ? item : []));
    expect(messages.map(({ messageKind, text: said }) => [messageKind, said])).toEqual([
      ['text', 'Hola'],
      // As from the real one: the words are in the file.
      ['audio', ''],
      ['image', 'mi recibo'],
      ['location', 'Los Olivos'],
      ['sticker', ''],
    ]);
    expect(messages[0]?.from).toEqual({
      phone: number,
      waUserId: expect.stringMatching(/^PE\./),
      profileName: 'Rosa Quispe',
    });
    expect(messages[0]?.adReferral).toMatchObject({ source_type: 'ad' });
    expect(business.kinds().slice(5)).toEqual(['reaction', 'edit', 'deletion']);
    expect(business.signatures()).toBe(8);
    expect(phone.messages[0]).toMatchObject({
      deleted: true,
      edited: true,
      fromAd: true,
      text: '',
    });
  });

  it('somebody without a number is known and answered by user id', async () => {
    await act({ kind: 'text', text: 'Hola' }, (await open('PE.rosa')).id);
    await eventually(() => business.items.length === 1);
    expect(business.items[0]).toMatchObject({ from: { phone: null, waUserId: 'PE.rosa' } });
    const sent = await client().send(outgoing({ to: { waUserId: 'PE.rosa' } }));
    expect(sent.kind).toBe('accepted');
    expect((await look('PE.rosa')).messages).toHaveLength(2);
  });

  it('a pressed button or row comes back as a reply that quotes its message', async () => {
    await open();
    await act({ kind: 'text', text: 'Hola' });
    const rows = [{ id: 'p100', title: 'Claro Fibra 100', description: 'US$ 45' }];
    const list = await client().send(
      outgoing({
        content: {
          kind: 'list',
          text: 'Planes',
          button: 'Ver',
          sections: [{ title: 'Fibra', rows }],
        },
      }),
    );
    const messageId = list.kind === 'accepted' ? list.providerId : '';
    await act({ kind: 'reply', messageId, optionId: 'p100' });
    const reply = await eventually(() =>
      business.items.find((item) => item.kind === 'message' && item.messageKind !== 'text'),
    );
    expect(reply).toMatchObject({
      messageKind: 'interactive_reply',
      text: 'Claro Fibra 100',
      payload: { replyId: 'p100' },
      quotedProviderId: messageId,
    });
    const absent = { kind: 'reply', messageId, optionId: 'p999' };
    expect((await phoneSide('POST', `${at(number)}/actions`, absent)).status).toBe(404);
  });

  it('refuses what no phone can do', async () => {
    await open();
    await act({ kind: 'text', text: 'Hola' });
    await client().send(outgoing());
    const answer = lastId(await look());
    const tries: [string, unknown, number][] = [
      [at('+51911111111'), undefined, 404],
      [at('nobody'), undefined, 400],
      [`${at(number)}/actions`, { kind: 'edit', messageId: answer, text: 'x' }, 400],
      [`${at(number)}/actions`, { kind: 'delete', messageId: 'wamid.none' }, 404],
      [`${at(number)}/actions`, { kind: 'dance' }, 400],
    ];
    for (const [path, body, status] of tries)
      expect((await phoneSide(body ? 'POST' : 'GET', path, body)).status).toBe(status);
  });

  it('tells watchers which phone changed, and keeps an opened phone as it is', async () => {
    const watching = await fetch(`${running.url}/api/simulator/stream`);
    const events = watching.body?.pipeThrough(new TextDecoderStream()).getReader();
    await open(number, 'Rosa');
    expect((await open(number, 'Otra')).profileName).toBe('Rosa');
    await act({ kind: 'text', text: 'Hola' });
    let heard = '';
    await eventually(async () => {
      heard += (await events?.read())?.value ?? '';
      return heard.includes(`data: {"phoneId":"${number}"}`);
    });
    expect(watching.headers.get('content-type')).toContain('text/event-stream');
    await events?.cancel();
  });
});

describe('the vendor’s side', () => {
  it('reports sent, delivered and, once somebody looks, read, each with our own id', async () => {
    await open();
    await act({ kind: 'text', text: 'Hola' });
    await client().send(outgoing());
    await eventually(() => business.items.length === 3);
    expect(business.kinds()).toEqual(['message', 'sent', 'delivered']);
    await look();
    await eventually(() => business.items.length === 4);
    expect(business.items[3]).toMatchObject({ status: 'read', callbackData: 'msg_1' });
    await look();
    await act({ kind: 'text', text: 'Gracias' });
    await eventually(() => business.items.length === 5);
    expect(business.kinds().at(-1)).toBe('message');
  });

  it('a customer who writes has read what came before', async () => {
    await open();
    await act({ kind: 'text', text: 'Hola' });
    await client().send(outgoing());
    await act({ kind: 'text', text: 'Gracias' });
    await eventually(() => business.items.length === 5);
    expect(business.kinds()).toEqual(['message', 'sent', 'delivered', 'read', 'message']);
  });

  it('ticks turn double when the business has the message and blue when it is read, with “escribiendo…”', async () => {
    await open();
    const messageId = lastId(await act({ kind: 'text', text: 'Hola' }));
    await eventually(async () => (await look()).messages[0]?.status === 'delivered');
    await client().markRead(messageId, true);
    const phone = await look();
    expect(phone.messages[0]?.status).toBe('read');
    expect(phone.typingUntil).not.toBeNull();
    await client().send(outgoing());
    expect((await look()).typingUntil).toBeNull();
  });

  it('outside the 24 hours a text fails later with 131047 and a template arrives', async () => {
    await open();
    await act({ kind: 'text', text: 'Hola' });
    laterMs = dayMs + 1_000;
    expect((await client().send(outgoing())).kind).toBe('accepted');
    const failed = await eventually(() => business.items.find(({ kind }) => kind === 'status'));
    expect(failed).toMatchObject({ status: 'failed', error: { code: 131047 } });
    const name = 'timbre_recordatorio';
    const template = { kind: 'template', text: '', name, language: 'es' } as const;
    await client().send(outgoing({ content: { ...template, variables: ['Rosa', 'internet'] } }));
    const { messages } = await look();
    expect(messages.map(({ kind }) => kind)).toEqual(['text', 'template']);
    expect(messages[1]?.text).toBe(
      'Hola Rosa, quedamos en que te escribiría hoy sobre internet. ¿Seguimos?',
    );
  });

  it('somebody who is introduced as having written may be answered', async () => {
    const people = [{ phoneId: number, profileName: 'Rosa', lastCustomerMessageAtMs: Date.now() }];
    await fetch(`${running.url}/introductions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(people),
    });
    await client().send(outgoing());
    expect(await look()).toMatchObject({ profileName: 'Rosa', messages: [{ kind: 'text' }] });
  });

  const list = (sections: { title: string; rows: { id: string; title: string }[] }[]) =>
    ({ kind: 'list', text: 'Planes', button: 'Ver', sections }) as const;
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `p${index}`, title: `Plan ${index}` }));
  it.each<[string, Outgoing['content'], number]>([
    ['an empty text', { kind: 'text', text: '' }, 131009],
    ['a text of 4,097 characters', { kind: 'text', text: 'x'.repeat(4097) }, 131009],
    [
      'four buttons',
      {
        kind: 'buttons',
        text: 'x',
        buttons: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id })),
      },
      131009,
    ],
    [
      'a button of 21 characters',
      { kind: 'buttons', text: 'x', buttons: [{ id: 'a', title: 'x'.repeat(21) }] },
      131009,
    ],
    ['eleven rows', list([{ title: 'a', rows: rows(11) }]), 131009],
    [
      'the same row twice',
      list([
        { title: 'a', rows: rows(1) },
        { title: 'b', rows: rows(1) },
      ]),
      131009,
    ],
    [
      'a row of 25 characters',
      list([{ title: 'a', rows: [{ id: 'a', title: 'x'.repeat(25) }] }]),
      131009,
    ],
    [
      'a template nobody approved',
      { kind: 'template', text: '', name: 'none', language: 'es', variables: [] },
      132001,
    ],
    [
      'a template without its variables',
      { kind: 'template', text: '', name: 'timbre_recordatorio', language: 'es', variables: [] },
      132000,
    ],
  ])('refuses %s as Meta does', async (_name, content, code) => {
    await open();
    await act({ kind: 'text', text: 'Hola' });
    expect(await client().send(outgoing({ content }))).toMatchObject({
      kind: 'refused',
      errorClass: 'fix_request',
      code,
    });
    expect((await look()).messages).toHaveLength(1);
  });

  it('knows its own token and number', async () => {
    const post = (token: string, id: string) =>
      fetch(`${running.url}/v24.0/${id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{',
      });
    expect((await post('other', '1000')).status).toBe(401);
    const malformed = await post('token', '1000');
    expect([malformed.status, (await malformed.json()).error.code]).toEqual([400, 100]);
  });

  it('holds back the 46th message in a row to one person', async () => {
    await open();
    await act({ kind: 'text', text: 'Hola' });
    for (let sent = 0; sent < 45; sent++) await client().send(outgoing());
    expect(await client().send(outgoing())).toMatchObject({
      code: 131056,
      errorClass: 'pair_rate',
    });
    laterMs = 6_001;
    expect((await client().send(outgoing())).kind).toBe('accepted');
  });

  it('hands out a file for five minutes, to whoever has the token', async () => {
    await open();
    await act({ kind: 'image' });
    const item = await eventually(() => business.items[0]);
    const media = item.kind === 'message' ? (item.payload.media as { id: string }) : { id: '' };
    const file = await client().downloadMedia(media.id);
    expect(file.mimeType).toBe('image/jpeg');
    expect([...file.bytes.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    const headers = { authorization: 'Bearer token' };
    const { url } = await (await fetch(`${running.url}/v24.0/${media.id}`, { headers })).json();
    expect((await fetch(url)).status).toBe(401);
    laterMs = 5 * 60_000 + 1;
    expect((await fetch(url, { headers })).status).toBe(404);
    await expect(client().downloadMedia('999')).rejects.toThrow('answered 400');
  });
});

describe('what it keeps', () => {
  it('webhooks are sent again until they are taken, in order', async () => {
    await open();
    business.answers.push(500, 503, 500);
    await act({ kind: 'text', text: 'uno' });
    await act({ kind: 'text', text: 'dos' });
    await eventually(() => business.items.length === 2);
    expect(business.items).toMatchObject([{ text: 'uno' }, { text: 'dos' }]);
    expect(log.warn).toHaveBeenCalled();
  });

  it('a webhook that is refused holds up no other and is tried again', async () => {
    await open();
    business.answers.push(401);
    await act({ kind: 'text', text: 'uno' });
    await act({ kind: 'text', text: 'dos' });
    await eventually(() => business.items.length === 2);
    expect(business.items).toMatchObject([{ text: 'dos' }, { text: 'uno' }]);
  });

  it('phones and pending webhooks survive a restart, and a torn last line costs only itself', async () => {
    await open(number, 'Rosa');
    business.answers.push(...Array.from({ length: 1_000 }, () => 503));
    const before = await act({ kind: 'text', text: 'Hola' });
    await running.close();
    await appendFile(join(dataDir, 'phones.jsonl'), '[{"kind":"message_added","phoneId":"+519');
    business.answers.length = 0;
    await start();
    await eventually(() => business.items.length === 1);
    await eventually(async () => (await look()).messages[0]?.status === 'delivered');
    expect(lastId(await look())).toBe(lastId(before));
    await act({ kind: 'text', text: 'otra vez' });
    await running.close();
    await start();
    expect((await look()).messages.map(({ text }) => text)).toEqual(['Hola', 'otra vez']);
    const { items } = await (await phoneSide('GET', '')).json();
    expect(items).toMatchObject([{ id: number, profileName: 'Rosa' }]);
  });

  it('the process keeps what it answered through kill -9, and ends when told to', async () => {
    const port = await freePort();
    const run = async () => {
      const child = spawn(
        process.execPath,
        [fileURLToPath(new URL('../../local/whatsapp/main.ts', import.meta.url))],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
          env: {
            PATH: process.env.PATH,
            TWIN_PORT: String(port),
            TWIN_DATA_DIR: join(dataDir, 'process'),
            TWIN_WEBHOOK_URL: 'http://127.0.0.1:1/webhooks/whatsapp',
            WHATSAPP_APP_SECRET: appSecret,
            WHATSAPP_ACCESS_TOKEN: 'token',
            WHATSAPP_PHONE_NUMBER_ID: '1000',
          },
        },
      );
      children.push(child);
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      await eventually(() => said.includes('ready'));
      return child;
    };
    const ask = (method: string, path: string, body?: unknown) =>
      fetch(`http://127.0.0.1:${port}/api/simulator/phones${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const first = await run();
    const firstEnd = once(first, 'exit');
    await ask('PUT', at(number), {});
    await ask('POST', `${at(number)}/actions`, { kind: 'text', text: 'Hola' });
    first.kill('SIGKILL');
    await firstEnd;
    const second = await run();
    const secondEnd = once(second, 'exit');
    const phone = (await (await ask('GET', at(number))).json()) as SimulatedPhone;
    expect(phone.messages).toMatchObject([{ text: 'Hola', status: 'sent' }]);
    second.kill('SIGTERM');
    expect(await secondEnd).toEqual([0, null]);
  });
});
