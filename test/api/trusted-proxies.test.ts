import { expect, test } from 'vitest';
import { person, startStage } from './stage/index.ts';

const wrong = { email: 'nobody@timbre.local', password: 'x' };

/** Addresses that the sign-in limit counted. */
async function countedAddresses(trustedProxies: string[], forwardedFor: string) {
  const stage = await startStage({ trustedProxies });
  try {
    await person(stage.url, { 'x-forwarded-for': forwardedFor }).post('/api/session', wrong);
    const rows = await stage.db
      .selectFrom('auditLog')
      .select('ip')
      .where('action', '=', 'sign_in_failed')
      .execute();
    return rows.map(({ ip }) => ip?.replace('::ffff:', ''));
  } finally {
    await stage.close();
  }
}

test('a client that nobody trusts cannot choose the address that limits count', async () => {
  expect(await countedAddresses([], '203.0.113.7')).toEqual(['127.0.0.1']);
  expect(await countedAddresses(['uniquelocal'], '203.0.113.7')).toEqual(['127.0.0.1']);
});

test('behind a trusted proxy the address is the last one that no trusted proxy wrote', async () => {
  const chain = '198.51.100.1, 203.0.113.7';
  expect(await countedAddresses(['loopback'], chain)).toEqual(['203.0.113.7']);
});
