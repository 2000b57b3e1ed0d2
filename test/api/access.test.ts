import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashToken } from '../../api/auth/tokens.ts';
import { allRoutes } from '../../api/contract/index.ts';
import { newId } from '../../db/new-id.ts';
import { type Role, roles } from '../../domain/lead.ts';
import { type Person, person, signIn, startStage } from './stage/index.ts';

let stage: Awaited<ReturnType<typeof startStage>>;
const callers = new Map<string, Person>();

beforeAll(async () => {
  // The simulated vendor exists, and does not answer.
  stage = await startStage({ simulatorUrl: 'http://127.0.0.1:9' });
  callers.set('signed out', person(stage.url));
  for (const role of roles) {
    callers.set(role, await signIn(stage.url, role));
    const key = `key-of-${role}`;
    await stage.db
      .insertInto('apiKey')
      .values({
        id: newId('apiKey'),
        name: role,
        keyHash: hashToken(key),
        role,
        createdBy: 'user_supervisor',
      })
      .execute();
    callers.set(`key of ${role}`, person(stage.url, { authorization: `Bearer ${key}` }));
  }
});
afterAll(() => stage.close());

const callerNames = ['signed out', ...roles, ...roles.map((role) => `key of ${role}`)];
const callerNamed = (name: string): Person => callers.get(name) ?? person(stage.url);
const roleOf = (caller: string) => roles.find((role) => caller.endsWith(role));

/** What the contract promises before a single parameter is looked at. */
function refusalOf(access: (typeof allRoutes)[number]['access'], role: Role | undefined) {
  if (access === 'public') return null;
  if (role === undefined) return 401;
  return access === 'signed-in' || access.includes(role) ? null : 403;
}

// Signing out comes last: it is part of the table and ends the others' sessions.
const routes = allRoutes.toSorted(
  (a, b) => Number(a.path === '/api/session') - Number(b.path === '/api/session'),
);

describe('every route lets in whom its contract names, and nobody else', () => {
  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    async (_name, route) => {
      const path = route.path.replace(/:(\w+)/g, (_, name) => placeholders[name] ?? 'unknown');
      for (const caller of callerNames) {
        const hasBody = ['post', 'put', 'patch'].includes(route.method);
        const { status, body } = await callerNamed(caller).send(route.method, path, {
          ...(hasBody && { body: '{}', headers: { 'content-type': 'application/json' } }),
        });
        const refusal = refusalOf(route.access, roleOf(caller));
        if (refusal) expect([caller, status]).toEqual([caller, refusal]);
        else expect([caller, [401, 403, 500].includes(status)]).toEqual([caller, false]);
        if (status >= 400)
          expect(body).toMatchObject({
            error: { code: expect.any(String), message: expect.any(String) },
          });
      }
    },
  );
});

const placeholders: Record<string, string> = {
  leadId: 'lead_nobody',
  waitId: 'wait',
  saleId: 'sale_none',
  phoneId: '+51987654321',
};

test('no path of the API answers without being in the contract', async () => {
  const supervisor = await signIn(stage.url, 'supervisor');
  for (const path of ['/api', '/api/', '/api/users', '/api/leads/lead_x/secrets', '/api/session']) {
    const { status, body } = await supervisor.get(path);
    expect([path, status]).toEqual([path, 404]);
    expect(body.error.code).toBe('not_found');
  }
});
