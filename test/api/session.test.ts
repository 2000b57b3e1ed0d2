import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashToken } from '../../api/auth/tokens.ts';
import { newId } from '../../db/new-id.ts';
import { hashPassword } from '../../db/password.ts';
import { localPassword } from '../../db/seed/users.ts';
import { aUser } from '../factories/index.ts';
import { cookieOf, person, signIn, startApi, startStage } from './stage/index.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const right = { email: 'senior@timbre.local', password: localPassword };

describe('signing in', () => {
  test('answers who one is and sets a cookie that scripts cannot read', async () => {
    const { status, body, headers } = await person(stage.url).post('/api/session', right);
    expect(status).toBe(200);
    expect(body).toMatchObject({ email: right.email, role: 'senior', presence: 'available' });
    const cookie = headers.get('set-cookie');
    expect(cookie).toMatch(/^timbre_session=[\w-]{43}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
    const me = await person(stage.url, { cookie: cookieOf(headers) }).get('/api/me');
    expect(me.body).toEqual(body);
    expect(JSON.stringify(body)).not.toContain('hash');
  });

  test('over https the cookie is for https only', async () => {
    const secure = await startStage({ publicUrl: 'https://timbre.example' });
    try {
      const { headers } = await person(secure.url).post('/api/session', right);
      expect(headers.get('set-cookie')).toContain('Secure');
      expect(headers.get('strict-transport-security')).toContain('max-age');
    } finally {
      await secure.close();
    }
  });

  test('the address may be written in capitals', async () => {
    const { status } = await person(stage.url).post('/api/session', {
      ...right,
      email: 'Senior@Timbre.LOCAL',
    });
    expect(status).toBe(200);
  });

  test('a wrong password and an unknown address are answered alike', async () => {
    const wrong = await person(stage.url).post('/api/session', { ...right, password: 'no' });
    const unknown = await person(stage.url).post('/api/session', {
      email: 'nobody@timbre.local',
      password: 'no',
    });
    expect(wrong.status).toBe(401);
    expect(wrong.body.error).toMatchObject({
      code: 'unauthenticated',
      details: { reason: 'wrong_credentials' },
    });
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  test('someone who left cannot sign in, and an open session of theirs ends at once', async () => {
    const passwordHash = await hashPassword('palabra secreta');
    const { id, email } = await aUser(stage.db, { passwordHash });
    const signed = await person(stage.url).post('/api/session', {
      email,
      password: 'palabra secreta',
    });
    const browser = person(stage.url, { cookie: cookieOf(signed.headers) });
    expect((await browser.get('/api/me')).status).toBe(200);
    await stage.db.updateTable('user').set({ active: false }).where('id', '=', id).execute();
    expect((await browser.get('/api/me')).status).toBe(401);
    const again = await person(stage.url).post('/api/session', {
      email,
      password: 'palabra secreta',
    });
    expect(again.status).toBe(401);
  });
});

describe('a session', () => {
  test('gets a new token at each sign-in: a planted cookie is worth nothing (fixation)', async () => {
    const planted = `timbre_session=${'a'.repeat(43)}`;
    const answer = await person(stage.url, { cookie: planted }).post('/api/session', right);
    expect(answer.status).toBe(200);
    expect(cookieOf(answer.headers)).not.toBe(planted);
    expect((await person(stage.url, { cookie: planted }).get('/api/me')).status).toBe(401);
  });

  test('of before ends when one signs in again from the same browser', async () => {
    const before = await signIn(stage.url, 'junior');
    const answer = await before.post('/api/session', right);
    expect(answer.status).toBe(200);
    expect((await before.get('/api/me')).status).toBe(401);
  });

  test('ends on the server at sign-out, not only in the browser', async () => {
    const senior = await signIn(stage.url, 'senior');
    expect((await senior.delete('/api/session')).status).toBe(204);
    expect((await senior.get('/api/me')).status).toBe(401);
  });

  test('is kept only as a hash', async () => {
    const { cookie } = await signIn(stage.url, 'senior');
    const token = cookie.split('=')[1] ?? '';
    const rows = await stage.db.selectFrom('session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.map(({ tokenHash }) => tokenHash)).toContain(hashToken(token));
  });

  test('lives on while it is used, ends when it is not, and ends after a week whatever happens', async () => {
    const { cookie, get } = await signIn(stage.url, 'senior');
    const tokenHash = hashToken(cookie.split('=')[1] ?? '');
    const set = (values: { expiresAt?: Date; createdAt?: Date }) =>
      stage.db.updateTable('session').set(values).where('tokenHash', '=', tokenHash).execute();
    await set({ expiresAt: new Date(Date.now() + 60_000) });
    expect((await get('/api/me')).status).toBe(200);
    const { expiresAt } = await stage.db
      .selectFrom('session')
      .select('expiresAt')
      .where('tokenHash', '=', tokenHash)
      .executeTakeFirstOrThrow();
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 60 * 60_000);
    await set({ createdAt: new Date(Date.now() - 8 * 24 * 60 * 60_000) });
    expect((await get('/api/me')).status).toBe(401);
    await set({ createdAt: new Date(), expiresAt: new Date(Date.now() - 1) });
    expect((await get('/api/me')).status).toBe(401);
  });
});

test('one says where one takes calls; a phone needs its number', async () => {
  const { patch, get } = await signIn(stage.url, 'junior');
  expect((await get('/api/me')).body).toMatchObject({ answersOn: 'browser', phone: null });
  expect((await patch('/api/me', { answersOn: 'phone' })).status).toBe(400);
  expect((await patch('/api/me', { answersOn: 'phone', phone: '987' })).status).toBe(400);
  const mine = { answersOn: 'phone', phone: '+51987654321' };
  expect((await patch('/api/me', mine)).body).toMatchObject(mine);
  expect((await patch('/api/me', { presence: 'away' })).body).toMatchObject(mine);
  expect((await patch('/api/me', { phone: null })).status).toBe(400);
});

describe('a request that another site made with our cookie', () => {
  const change = { presence: 'busy' };
  const as = async (headers: Record<string, string>) => {
    const { cookie } = await signIn(stage.url, 'senior');
    return person(stage.url, { cookie, ...headers }).patch('/api/me', change);
  };

  test('is refused by its origin', async () => {
    expect((await as({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await as({ origin: 'null' })).status).toBe(403);
    expect((await as({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('cannot be a form: those are no JSON', async () => {
    const { send } = await signIn(stage.url, 'senior');
    const form = await send('patch', '/api/me', {
      body: 'presence=busy',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(form.status).toBe(415);
    const text = await send('patch', '/api/me', {
      body: JSON.stringify(change),
      headers: { 'content-type': 'text/plain' },
    });
    expect(text.status).toBe(415);
  });

  test('differs from one of ours, and from a program that says no origin', async () => {
    expect((await as({ origin: 'http://timbre.example' })).status).toBe(200);
    expect((await as({ origin: stage.url })).status).toBe(200);
    expect((await as({})).status).toBe(200);
  });
});

describe('guessing passwords', () => {
  const from = (address: string) => person(stage.url, { 'x-forwarded-for': address });

  test('ends after ten failures, however many are tried at once, and the right one is refused too', async () => {
    const { email } = await aUser(stage.db, { passwordHash: await hashPassword('la correcta') });
    const guesser = from('203.0.113.7');
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        guesser.post('/api/session', { email, password: `guess ${n}` }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    const late = await guesser.post('/api/session', { email, password: 'la correcta' });
    expect(late.status).toBe(429);
    expect(late.body.error.code).toBe('rate_limited');
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    // Who works elsewhere is not locked out by somebody's guesses.
    const owner = await from('203.0.113.8').post('/api/session', {
      email,
      password: 'la correcta',
    });
    expect(owner.status).toBe(200);
  });

  test('of many accounts from one address ends too', async () => {
    const guesser = from('203.0.113.9');
    for (let n = 0; n < 50; n += 1)
      await guesser.post('/api/session', { email: `a${n}@timbre.local`, password: 'x' });
    const { status } = await guesser.post('/api/session', right);
    expect(status).toBe(429);
  });

  test('is counted by every API process together', async () => {
    const other = await startApi({ db: stage.db, databaseUrl: stage.databaseUrl });
    try {
      const { email } = await aUser(stage.db, {});
      for (let n = 0; n < 10; n += 1)
        await person(n % 2 ? stage.url : other.url).post('/api/session', { email, password: 'x' });
      const { status } = await person(other.url).post('/api/session', { email, password: 'x' });
      expect(status).toBe(429);
    } finally {
      await other.close();
    }
  });
});

describe('an API key', () => {
  const key = 'timbre_a-key-of-another-system';
  beforeAll(async () => {
    await stage.db
      .insertInto('apiKey')
      .values({
        id: newId('apiKey'),
        name: 'CRM',
        keyHash: hashToken(key),
        role: 'analyst',
        createdBy: 'user_supervisor',
      })
      .execute();
  });
  const system = () => person(stage.url, { authorization: `Bearer ${key}` });

  test('acts with the role it was given, whatever its maker may do', async () => {
    expect((await system().get('/api/leads')).status).toBe(200);
    expect((await system().post('/api/leads/lead_x/take-over')).status).toBe(403);
  });

  test('works from anywhere: no browser sends it by itself', async () => {
    const { status } = await person(stage.url, {
      authorization: `Bearer ${key}`,
      origin: 'https://elsewhere.example',
    }).post('/api/notifications/read', {});
    expect(status).toBe(200);
  });

  test('that is unknown or revoked opens nothing, not even beside a good cookie', async () => {
    const { cookie } = await signIn(stage.url, 'senior');
    const stranger = person(stage.url, { cookie, authorization: 'Bearer guessed' });
    expect((await stranger.get('/api/me')).status).toBe(401);
    await stage.db.updateTable('apiKey').set({ revokedAt: new Date() }).execute();
    expect((await system().get('/api/leads')).status).toBe(401);
  });
});

test('sign-ins and failures are in the audit log, passwords nowhere', async () => {
  await signIn(stage.url, 'ops');
  const entries = await stage.db
    .selectFrom('auditLog')
    .selectAll()
    .where('entity', '=', 'session')
    .execute();
  expect(entries).toContainEqual(
    expect.objectContaining({ action: 'sign_in', actorId: 'user_ops', entityId: 'user_ops' }),
  );
  expect(entries.some(({ action }) => action === 'sign_in_failed')).toBe(true);
  expect(JSON.stringify(entries)).not.toContain('guess ');
  expect(stage.logged.join('\n')).not.toContain('guess ');
});
