import { afterEach, describe, expect, it } from 'vitest';
import { createWhatsAppClient } from '../../../integrations/whatsapp/client.ts';
import type { Outgoing } from '../../../integrations/whatsapp/request-body.ts';
import { freePort } from '../../../local/free-port.ts';
import {
  type GraphScript,
  type GraphServer,
  startGraphServer,
} from '../../vendors/whatsapp-server.ts';

const outgoing: Outgoing = {
  to: { phone: '+51987654321' },
  content: { kind: 'text', text: 'Hola' },
  callbackData: 'msg_1',
  quotedProviderId: null,
};
const clientAt = (baseUrl: string, timeoutMs = 200) =>
  createWhatsAppClient({
    baseUrl,
    apiVersion: 'v24.0',
    phoneNumberId: '1000',
    accessToken: 'token',
    timeoutMs,
  });

let graph: GraphServer | undefined;
afterEach(async () => {
  await graph?.close();
  graph = undefined;
});
async function sendTo(script: GraphScript, timeoutMs?: number) {
  graph = await startGraphServer({ scripts: [script] });
  return clientAt(graph.baseUrl, timeoutMs).send(outgoing);
}

describe('a send', () => {
  it('carries the token, the person, our own id and the quoted message', async () => {
    graph = await startGraphServer();
    const client = clientAt(graph.baseUrl);
    await client.send({ ...outgoing, quotedProviderId: 'wamid.in' });
    await client.send({ ...outgoing, to: { waUserId: 'PE.rosa' } });
    expect(graph.requests[0]).toEqual({
      method: 'POST',
      url: '/v24.0/1000/messages',
      authorization: 'Bearer token',
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '51987654321',
        type: 'text',
        text: { body: 'Hola', preview_url: false },
        biz_opaque_callback_data: 'msg_1',
        context: { message_id: 'wamid.in' },
      },
    });
    expect(graph.requests[1]?.body).toMatchObject({ recipient: 'PE.rosa' });
    expect(graph.requests[1]?.body).not.toHaveProperty('to');
  });

  it('accepted is known by the vendor’s id, also when the answer is slow', async () => {
    expect(await sendTo({ kind: 'slow', afterMs: 50 })).toEqual({
      kind: 'accepted',
      providerId: 'wamid.1',
    });
  });

  it.each<[string, GraphScript]>([
    ['silence', { kind: 'silence' }],
    ['a connection cut after the message was taken', { kind: 'accept_then_cut' }],
    ['a success that names no message', { kind: 'raw', status: 200, body: '{"messages":[]}' }],
    ['a success that is no JSON', { kind: 'raw', status: 200, body: '<html>' }],
    ['a gateway’s 502', { kind: 'raw', status: 502, body: 'Bad Gateway' }],
    ['a gateway’s 504', { kind: 'raw', status: 504, body: '' }],
  ])('of unknown outcome is never called refused: %s', async (_name, script) => {
    expect(await sendTo(script)).toEqual({ kind: 'unknown', message: expect.any(String) });
  });

  it('that never found a connection was surely not made', async () => {
    const client = clientAt(`http://127.0.0.1:${await freePort()}`);
    expect(await client.send(outgoing)).toMatchObject({ kind: 'refused', errorClass: 'transient' });
  });

  it.each<[GraphScript & { kind: 'refuse' }, object]>([
    [
      { kind: 'refuse', status: 429, code: 130429, headers: { 'retry-after': '7' } },
      { errorClass: 'back_off', retryAfterMs: 7_000 },
    ],
    [
      { kind: 'refuse', status: 429, code: 999, headers: { 'retry-after': 'soon' } },
      { errorClass: 'back_off', retryAfterMs: null },
    ],
    [{ kind: 'refuse', status: 400, code: 131056 }, { errorClass: 'pair_rate' }],
    [{ kind: 'refuse', status: 500, code: 131000 }, { errorClass: 'transient' }],
    [{ kind: 'refuse', status: 503, code: 2 }, { errorClass: 'transient' }],
    [{ kind: 'refuse', status: 400, code: 131047 }, { errorClass: 'use_template' }],
    [{ kind: 'refuse', status: 400, code: 131049 }, { errorClass: 'do_not_retry' }],
    [{ kind: 'refuse', status: 400, code: 131050 }, { errorClass: 'marketing_stopped' }],
    [
      { kind: 'refuse', status: 400, code: 131009, details: 'title too long' },
      { errorClass: 'fix_request', message: 'title too long', retryAfterMs: null },
    ],
    [{ kind: 'refuse', status: 401, code: 190 }, { errorClass: 'page_a_person' }],
    [{ kind: 'refuse', status: 403, code: 270 }, { errorClass: 'page_a_person' }],
    [{ kind: 'refuse', status: 400, code: 131048 }, { errorClass: 'stop_campaigns' }],
    [{ kind: 'refuse', status: 400, code: 4 }, { errorClass: 'back_off' }],
  ])('refused says what to do: %j', async (script, outcome) => {
    expect(await sendTo(script)).toMatchObject({ kind: 'refused', code: script.code, ...outcome });
  });

  it('waits until a date when it is told one', async () => {
    const at = new Date(Date.now() + 60_000).toUTCString();
    const headers = { 'retry-after': at };
    const outcome = await sendTo({ kind: 'raw', status: 429, body: '', headers });
    expect(outcome).toMatchObject({ kind: 'refused', errorClass: 'back_off', code: null });
    const waitMs = outcome.kind === 'refused' ? (outcome.retryAfterMs ?? 0) : 0;
    expect(waitMs).toBeGreaterThan(55_000);
    expect(waitMs).toBeLessThanOrEqual(60_000);
  });
});

it('marking read asks for typing only when told, and says when it was not taken', async () => {
  graph = await startGraphServer({
    scripts: [{ kind: 'accept' }, { kind: 'accept' }, { kind: 'refuse', status: 400, code: 100 }],
  });
  const client = clientAt(graph.baseUrl);
  await client.markRead('wamid.in', true);
  await client.markRead('wamid.in', false);
  await expect(client.markRead('wamid.in', false)).rejects.toThrow('answered 400');
  const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.in' };
  expect(graph.requests.map(({ body }) => body)).toEqual([
    { ...read, typing_indicator: { type: 'text' } },
    read,
    read,
  ]);
});
