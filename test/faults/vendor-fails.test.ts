import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Behaviour, behaviours, type FaultStage, startStage } from './stage/index.ts';

let stage: FaultStage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

const refusal = (status: number, code: number, retryAfterS?: number): Behaviour => ({
  script: {
    kind: 'refuse',
    status,
    code,
    ...(retryAfterS !== undefined && { headers: { 'retry-after': String(retryAfterS) } }),
  },
  taken: false,
  reports: false,
});
const garbage = (status: number, taken: boolean): Behaviour => ({
  script: { kind: 'raw', status, body: '<html>502 Bad Gateway</html>' },
  taken,
  reports: taken,
});
const retryAfterS = 3;

/** What the vendor does, and how often it may then be asked to send the one answer. */
const troubles: Record<string, { does: Behaviour[]; attempts: number }> = {
  'refuses for now (429, Retry-After)': { does: [refusal(429, 130429, retryAfterS)], attempts: 2 },
  'fails and says so (500)': { does: [refusal(500, 131016), refusal(500, 131000)], attempts: 3 },
  'is slow': {
    does: [{ script: { kind: 'slow', afterMs: 4_000 }, taken: true, reports: true }],
    attempts: 1,
  },
  'takes it and answers nonsense': { does: [garbage(200, true)], attempts: 1 },
  'loses it behind a gateway that says 502': { does: [garbage(502, false)], attempts: 2 },
  'takes it and cuts the connection': { does: [behaviours.takesAndCuts], attempts: 1 },
  'loses it and cuts the connection': { does: [behaviours.losesAndCuts], attempts: 2 },
  'takes it and never answers': {
    does: [{ ...behaviours.takesAndHolds, reports: true }],
    attempts: 1,
  },
  'never answers and loses it': { does: [behaviours.losesAndHolds], attempts: 2 },
};

/**
 * An outcome nobody knows is settled by the status callback; without one the message is sent once
 * more 30 s later: one late message rather than two.
 */
test('whatever the vendor does, every customer gets the answer once', {
  timeout: 120_000,
}, async () => {
  const { vendor } = stage;
  await Promise.all([stage.startWorker(), stage.startApi()]);
  const cases = Object.entries(troubles).map(([name, trouble]) => ({
    name,
    ...trouble,
    customer: stage.aCustomer(),
  }));
  for (const { customer, does } of cases) vendor.next(customer.phone, ...does);
  await Promise.all(cases.map(({ customer }) => customer.say('Hola, quiero internet')));
  await stage.expectEachAnsweredOnce();
  for (const { name, customer, attempts } of cases) {
    const made = vendor.sends.filter(({ to }) => to === customer.phone);
    expect([name, made.length]).toEqual([name, attempts]);
    expect(new Set(made.map(({ messageId }) => messageId)).size, name).toBe(1);
  }
  const [busy] = cases.map(({ customer }) =>
    vendor.sends.filter(({ to }) => to === customer.phone),
  );
  expect((busy?.[1]?.atMs ?? 0) - (busy?.[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(
    retryAfterS * 1_000,
  );
});
