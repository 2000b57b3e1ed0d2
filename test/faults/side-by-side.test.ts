import { afterAll, beforeAll, expect, test } from 'vitest';
import { businessDelays } from '../../domain/waits/delays.ts';
import { type FaultStage, startStage } from './stage/index.ts';

let stage: FaultStage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

const hourMs = 3_600_000;
/** As a machine whose clock is an hour slow, and one whose clock is an hour fast. */
const clockOffBy = (ms: number) => ({
  NODE_OPTIONS: `--import ${new URL('stage/skewed-clock.ts', import.meta.url).href}`,
  CLOCK_SKEW_MS: String(ms),
});
const turns = ['Hola', 'Quiero internet para mi casa', 'En Los Olivos'];

test('two workers, one an hour slow and one an hour fast, and two APIs answer each customer once', {
  timeout: 90_000,
}, async () => {
  const { apis, db } = stage;
  await Promise.all([
    stage.startWorker(clockOffBy(-hourMs)),
    stage.startWorker(clockOffBy(hourMs)),
    stage.startApi(),
    stage.startApi(),
  ]);
  expect(apis).toHaveLength(2);
  const startedMs = Date.now();
  const customers = Array.from({ length: 6 }, () => stage.aCustomer());
  for (const text of turns) {
    await Promise.all(customers.map((customer) => customer.say(text, { times: 3 })));
    await stage.expectEachAnsweredOnce();
  }
  // Nobody's wrong clock decided when anything was said or is due.
  const said = await db.selectFrom('message').select(['at', 'direction']).execute();
  for (const { at } of said) expect(Math.abs(at.getTime() - startedMs)).toBeLessThan(hourMs / 2);
  const leads = await db.selectFrom('lead').select(['waitingFor']).execute();
  for (const { waitingFor } of leads)
    for (const { dueAtMs } of waitingFor) {
      const offMs = Object.values(businessDelays).map((ms) => Math.abs(dueAtMs - startedMs - ms));
      expect(Math.min(...offMs)).toBeLessThan(hourMs / 2);
    }
});
