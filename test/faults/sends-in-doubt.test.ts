import { test } from 'vitest';
import { type Behaviour, behaviours, type FaultStage, startStage } from './stage/index.ts';

/** A lost send is tried once more 30 s after the first: both tests wait for that, side by side. */
const timeoutMs = 120_000;

test.concurrent('a worker killed at any step of a turn leaves no customer without an answer and none with two', {
  timeout: timeoutMs,
}, async ({ expect, onTestFinished }) => {
  const stage = await startStage();
  onTestFinished(stage.close);
  const { vendor } = stage;
  const gates = await stage.buildGates();
  const [worker] = await Promise.all([stage.startWorker(), stage.startApi()]);
  const names = ['composing', 'composed', 'written', 'accepted', 'recording', 'lost'] as const;
  const at = Object.fromEntries(names.map((name) => [name, stage.aCustomer()])) as Record<
    (typeof names)[number],
    ReturnType<FaultStage['aCustomer']>
  >;
  const later = names.filter((name) => name !== 'composing').map((name) => at[name]);
  await Promise.all(later.map((customer) => customer.say('Hola, buenas tardes')));
  await stage.expectEachAnsweredOnce(later);

  await gates.close('writing_turn', at.composed.phone);
  await gates.close('claiming', at.written.phone);
  await gates.close('recording', at.recording.phone);
  vendor.next(at.accepted.phone, behaviours.takesAndHolds);
  vendor.next(at.lost.phone, behaviours.losesAndHolds);
  await Promise.all(later.map((customer) => customer.say('Quiero internet para mi casa')));
  await gates.someoneStands('writing_turn', at.composed.phone);
  await gates.someoneStands('claiming', at.written.phone);
  await gates.someoneStands('recording', at.recording.phone);
  await expect.poll(() => vendor.taken(at.accepted.phone), { timeout: 15_000 }).toHaveLength(2);
  await expect
    .poll(() => vendor.sends.filter(({ to }) => to === at.lost.phone), { timeout: 15_000 })
    .toHaveLength(2);

  // The turn of this one is dispatched to a worker that stands still, then stands at its first read.
  worker.freeze();
  await at.composing.say('Hola, quiero internet');
  await stage.allSignalled();
  await gates.lockTable('enrolment');
  worker.thaw();
  await gates.someoneWaitsForTable('enrolment');

  await worker.kill();
  await gates.cutWhoStands();
  await gates.open();
  await stage.startWorker();
  await vendor.reportHeld(at.accepted.phone);

  await stage.expectEachAnsweredOnce();
  // What was lost on the way was sent once more; what had been accepted was not, thanks to its status.
  const attempts = (phone: string) => vendor.sends.filter(({ to }) => to === phone).length;
  expect(attempts(at.lost.phone)).toBe(3);
  expect(attempts(at.accepted.phone)).toBe(2);
});

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
test.concurrent('whatever the vendor does, every customer gets the answer once', {
  timeout: timeoutMs,
}, async ({ expect, onTestFinished }) => {
  const stage = await startStage();
  onTestFinished(stage.close);
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
