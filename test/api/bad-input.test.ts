import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aLead, aMessage } from '../factories/index.ts';
import { type Person, person, signIn, startStage } from './stage/index.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
let supervisor: Person;
let leadPath: string;

beforeAll(async () => {
  stage = await startStage();
  supervisor = await signIn(stage.url, 'supervisor');
  const { id } = await aLead(stage.db, {
    ownerKind: 'agent',
    ownerAgentId: 'user_supervisor',
    lastCustomerMessageAt: new Date(),
  });
  await aMessage(stage.db, { leadId: id });
  leadPath = `/api/leads/${id}`;
});
afterAll(() => stage.close());

const json = { 'content-type': 'application/json' };
const raw = (
  method: string,
  path: string,
  body: BodyInit,
  headers: Record<string, string> = json,
) => supervisor.send(method, path, { body, headers });
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('a body', () => {
  test.each([
    ['no JSON', '{"text": ', 400, 'bad_request'],
    ['a bare string', '"hola"', 400, 'bad_request'],
    ['null', 'null', 400, 'bad_request'],
    ['an array', '[]', 400, 'bad_request'],
    ['empty', '', 400, 'bad_request'],
    ['nested 30,000 deep', nested(30_000), 400, 'bad_request'],
    [
      '10 MB of Unicode',
      JSON.stringify({ text: '😀'.repeat(2_500_000) }),
      413,
      'payload_too_large',
    ],
    ['text of 4,097 characters', JSON.stringify({ text: 'a'.repeat(4097) }), 400, 'bad_request'],
    ['blank text', '{"text":"  \\n "}', 400, 'bad_request'],
    ['NUL in the text', '{"text":"a\\u0000b"}', 400, 'bad_request'],
    ['text that is a number', '{"text":5}', 400, 'bad_request'],
    ['a key twice', '{"text":"","text":""}', 400, 'bad_request'],
    ['__proto__', '{"__proto__":{"text":"x"}}', 400, 'bad_request'],
  ])('%s', async (_name, body, status, code) => {
    const answer = await raw('post', `${leadPath}/messages`, body);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  test('of the wrong type, character set or encoding is refused unread', async () => {
    for (const headers of [
      { 'content-type': 'text/plain' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': 'application/xml' },
      { 'content-type': 'application/json; charset=klingon' },
      { ...json, 'content-encoding': 'zstd-ish' },
    ]) {
      const { status } = await raw('post', `${leadPath}/messages`, '{"text":"hola"}', headers);
      expect([headers, status]).toEqual([headers, 415]);
    }
  });

  test('that unpacks to megabytes is measured unpacked', async () => {
    const bomb = gzipSync(JSON.stringify({ text: ' '.repeat(5_000_000) }));
    const answer = await raw('post', `${leadPath}/messages`, new Uint8Array(bomb), {
      ...json,
      'content-encoding': 'gzip',
    });
    expect(answer.status).toBe(413);
  });

  test('with details says which field is wrong, in Spanish for whoever reads it', async () => {
    const { body } = await supervisor.post(`${leadPath}/sales`, {
      productId: 'nope',
      finalPrice: -1,
    });
    expect(body.error.message).toBe('La solicitud no es válida.');
    expect(Object.keys(body.error.details.properties)).toEqual(['productId', 'finalPrice']);
  });
});

describe('text', () => {
  test.each([
    ['NUL in a name', { firstName: 'a\0b' }, 400],
    ['a name of 81 characters', { firstName: 'a'.repeat(81) }, 400],
    ['no e-mail', { email: 'ana' }, 400],
    ['an unknown area', { areaId: 'area_nowhere' }, 400],
    ['a negative budget', { budget: { amountMinor: -1, currency: 'USD' } }, 400],
    ['a budget beyond all money', { budget: { amountMinor: 9e15, currency: 'USD' } }, 400],
    ['an unknown currency', { budget: { amountMinor: 1, currency: 'XXX' } }, 400],
    ['a field that is not ours to set', { score: 100, stage: 'won' }, 200],
    ['emoji, quotes and markup', { firstName: `😀 "O'Brien" <script>` }, 200],
  ])('of a profile: %s', async (_name, change, status) => {
    const answer = await supervisor.patch(leadPath, change);
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.body).toMatchObject({ score: 0, stage: 'new' });
  });

  test('with half a surrogate pair is stored as what can be shown', async () => {
    const answer = await raw('patch', leadPath, '{"firstName":"a\\ud800b"}');
    expect(answer.status).toBe(200);
    expect(answer.body.firstName).toBe('a\ufffdb');
  });
});

describe('a query', () => {
  test.each([
    ['limit=0', 400],
    ['limit=101', 400],
    ['limit=ten', 400],
    ['limit=5&limit=6', 400],
    ['classification=hot', 400],
    ['q=%00', 400],
    ['q=%25%5F%5C', 200],
    ['phone=%00', 200],
    ['phone=...', 200],
    [`q=${'a'.repeat(201)}`, 400],
    ['cursor=nonsense', 200],
    [`cursor=${Buffer.from('["today","x"]').toString('base64url')}`, 200],
    [`cursor=${Buffer.from('["nonsense","x"]').toString('base64url')}`, 400],
    ['owner=%27%20or%201=1--', 200],
    ['unknown=1', 200],
  ])('%s', async (query, status) => {
    expect((await supervisor.get(`/api/leads?${query}`)).status).toBe(status);
  });
});

describe('a path', () => {
  test.each([
    ['/api/leads/lead_%00', 400],
    ['/api/leads/%E0%A4%A', 400],
    ['/api/leads/..%2F..%2Fetc', 400],
    ['/api/leads/sale_1', 400],
    ['/api/leads/lead_nobody', 404],
    ['/api/leads/LEAD_NOBODY', 400],
  ])('%s', async (path, status) => {
    expect((await supervisor.get(path)).status).toBe(status);
  });
});

test('a request that never finishes its headers does not stay for ever, and nothing of this was a 500', async () => {
  const { port } = new URL(stage.url);
  const socket = connect(Number(port), '127.0.0.1');
  const answered = new Promise<string>((resolve) =>
    socket.once('data', (data) => resolve(String(data))),
  );
  socket.write('GET /api/me HTTP/1.1\r\nHost: x\r\nContent-Length: nine\r\n\r\n');
  expect(await answered).toContain('400 Bad Request');
  socket.destroy();
  expect(stage.logged.filter((line) => line.includes('request failed'))).toEqual([]);
});

test('a failure of ours is logged with the request, and says nothing of itself to the caller', async () => {
  const broken = await startStage({
    loadCatalogue: () => Promise.reject(new Error('secret table missing for +51987654321')),
  });
  try {
    const { cookie } = await signIn(broken.url, 'ops');
    const { status, body, headers } = await person(broken.url, { cookie }).get('/api/products');
    expect(status).toBe(500);
    expect(body).toEqual({
      error: { code: 'internal', message: 'Ocurrió un error inesperado. Ya quedó registrado.' },
    });
    const line = broken.logged.find((one) => one.includes('request failed'));
    expect(line).toContain(headers.get('x-request-id'));
    expect(line).toContain('secret table missing');
    expect(line).not.toContain('987654321');
  } finally {
    await broken.close();
  }
});

test('a row that the database refused is not repeated in the log', async () => {
  const refused = await startStage({
    loadCatalogue: async () => {
      await refused.db
        .insertInto('lead')
        .values({ id: 'lead_x', firstName: 'Filomena', phone: 'no phone', source: 'whatsapp' })
        .execute();
      throw new Error('not reached');
    },
  });
  try {
    await (await signIn(refused.url, 'ops')).get('/api/products');
    const line = refused.logged.find((one) => one.includes('request failed'));
    expect(line).toContain('lead_phone_check');
    expect(line).not.toContain('Filomena');
  } finally {
    await refused.close();
  }
});
