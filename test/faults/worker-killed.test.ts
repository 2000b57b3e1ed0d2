import { afterAll, beforeAll, expect, test } from 'vitest';
import { behaviours, type FaultStage, startStage } from './stage/index.ts';

let stage: FaultStage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

/** A lost send is tried once more 30 s after the first. */
const timeoutMs = 120_000;

test('a worker killed at any step of a turn leaves no customer without an answer and none with two', {
  timeout: timeoutMs,
}, async () => {
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
