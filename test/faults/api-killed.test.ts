import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FaultStage, startStage } from './stage/index.ts';

let stage: FaultStage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

/**
 * The webhook answers when the message is stored and signals afterwards, so the steps are: storing
 * (before the answer), between the answer and the signal, and between the signal and its mark.
 */
test('an API killed at any step of a webhook loses no message and signals none into two answers', {
  timeout: 90_000,
}, async () => {
  const { db } = stage;
  const gates = await stage.buildGates();
  const [, api] = await Promise.all([stage.startWorker(), stage.startApi()]);
  const names = ['undone', 'unanswered', 'unmarked', 'unsignalled'] as const;
  const at = Object.fromEntries(names.map((name) => [name, stage.aCustomer()])) as Record<
    (typeof names)[number],
    ReturnType<FaultStage['aCustomer']>
  >;
  const known = [at.undone, at.unanswered, at.unmarked];
  await Promise.all(known.map((customer) => customer.say('Hola, buenas tardes')));
  await stage.expectEachAnsweredOnce(known);

  await gates.close('storing', at.undone.phone);
  await gates.close('storing', at.unanswered.phone);
  await gates.close('marking_signalled', at.unmarked.phone);
  // Meta never hears an answer to the first two, and sends them again until it does.
  const unheard = [at.undone, at.unanswered].map((one) => one.say('Quiero internet'));
  await at.unmarked.say('Quiero internet');
  await gates.someoneStands('storing', at.undone.phone);
  await gates.someoneStands('storing', at.unanswered.phone);
  await gates.someoneStands('marking_signalled', at.unmarked.phone);
  // The signal is about to be made from what this table says.
  await gates.lockTable('enrolment');
  await at.unsignalled.say('Hola, quiero internet');
  await gates.someoneWaitsForTable('enrolment');
  expect(await unsignalled()).toBe(2);

  await api.kill();
  // One statement dies with its sender, the others are carried out although nobody hears of it.
  await gates.cutWhoStandsAt('storing', at.undone.phone);
  await gates.open();
  await stage.startApi(api);
  await Promise.all(unheard);
  await stage.expectEachAnsweredOnce();

  async function unsignalled(): Promise<number> {
    const rows = await db
      .selectFrom('message')
      .select('id')
      .where('direction', '=', 'inbound')
      .where('signalledAt', 'is', null)
      .execute();
    return rows.length;
  }
});

test('the same webhook five times at once, and a shuffled burst, are answered once', {
  timeout: 60_000,
}, async () => {
  const { vendor } = stage;
  const repeated = stage.aCustomer();
  await repeated.say('Hola, quiero internet', { times: 5 });
  const hasty = stage.aCustomer();
  const now = Math.floor(Date.now() / 1000);
  const words = ['hola', 'quiero', 'internet', 'en', 'los', 'olivos'];
  const bodies = words.map((word, index) => {
    const [body] = hasty.burst([word], { timestamp: String(now - 20 + index) });
    return body;
  });
  // Six webhooks of one burst.
  hasty.bursts = 1;
  const shuffled = [4, 1, 5, 0, 3, 2].map((place) => bodies[place]);
  await Promise.all(shuffled.map((body) => vendor.deliver(body)));
  await stage.expectEachAnsweredOnce([repeated, hasty]);
  const zone = await stage.db
    .selectFrom('lead')
    .select('zoneText')
    .where('phone', '=', `+${hasty.phone}`)
    .executeTakeFirstOrThrow();
  // Read in the customer's order, whatever order they came in.
  expect(zone.zoneText ?? '').toMatch(/olivos/i);
});

test('timestamps far in the past or the future change nothing but the order', {
  timeout: 60_000,
}, async () => {
  const hour = 3_600;
  const now = Math.floor(Date.now() / 1000);
  for (const offset of [-30 * 24 * hour, -2 * hour, 2 * hour, 73 * 365 * 24 * hour])
    await stage.aCustomer().say('Hola, quiero internet', { timestamp: String(now + offset) });
  for (const timestamp of ['0', '4102444800', 'no es una hora'])
    await stage.aCustomer().say('Hola, quiero internet', { timestamp });
  await expect(stage.expectEachAnsweredOnce()).resolves.toBeUndefined();
});
