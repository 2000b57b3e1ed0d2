import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureCallJobs } from '../../../worker/telephone.ts';
import { callWorkflowId } from '../../../workflows/call/messages.ts';
import {
  dialerState,
  dialerWorkflowId,
  lineReleased,
  lineWanted,
  pauseDialer,
  resumeDialer,
  setDialerLimits,
} from '../../../workflows/dialer/messages.ts';
import { createWorld, type World } from '../lead/world/index.ts';

const patient = { timeout: 20_000 };
let world: World;
beforeAll(async () => {
  world = await createWorld();
  await ensureCallJobs(world.client, { taskQueue: world.taskQueue, timeScale: 1 });
});
afterEach(async () => {
  for (const callId of calls.splice(0)) await release(callId);
  await limit(1_000, 10);
});
afterAll(async () => {
  await dialer().terminate();
  await world.client.schedule.getHandle(`warm-leads/${world.taskQueue}`).delete();
  await world.close();
});

type CallId = `call_${string}`;
const calls: CallId[] = [];
const dialer = () => world.client.workflow.getHandle(dialerWorkflowId(world.taskQueue));
const state = () => dialer().query(dialerState);
const release = (callId: CallId, fault?: 'line' | 'account') =>
  dialer().signal(lineReleased, { callId, outcome: 'successful', ...(fault && { fault }) });
const limit = (callsPerSecond: number, callsAtOnce: number) =>
  dialer().executeUpdate(setDialerLimits, {
    args: [{ callsPerSecond, callsAtOnce, byUserId: 'user_supervisor' }],
  });
const onLine = () => expect.poll(async () => (await state()).onLine, patient);

/** A call that exists and waits for whatever it is told: an unfinished workflow of its id that nobody runs. */
async function want(priority: number): Promise<CallId> {
  const callId: CallId = `call_${randomBytes(6).toString('hex')}`;
  calls.push(callId);
  await world.client.workflow.start('call', {
    workflowId: callWorkflowId(callId),
    taskQueue: `${world.taskQueue}-nobody`,
    args: [],
    workflowExecutionTimeout: '5 m',
  });
  await dialer().signal(lineWanted, { callId, priority });
  return callId;
}

describe('the dialer', () => {
  it('gives out no more lines than there are, the weightiest call first', async () => {
    await limit(1_000, 1);
    const first = await want(1);
    await onLine().toEqual([first]);
    const warm = await want(1);
    const promised = await want(5);
    const proposed = await want(3);
    expect((await state()).waiting).toBe(3);
    for (const next of [promised, proposed, warm]) {
      await release((await state()).onLine[0] ?? first);
      await onLine().toEqual([next]);
    }
  });

  it('asked twice by one call gives it one line', async () => {
    const callId = await want(1);
    await dialer().signal(lineWanted, { callId, priority: 1 });
    await onLine().toEqual([callId]);
    expect((await state()).waiting).toBe(0);
  });

  it('keeps the pace: calls begin one after the other', async () => {
    await limit(2, 10);
    const wanted = await Promise.all([want(1), want(1), want(1), want(1)]);
    const beganMs: number[] = [];
    await onLine().toHaveLength(wanted.length);
    for (const callId of wanted) {
      const { events } = await world.client.workflow
        .getHandle(callWorkflowId(callId))
        .fetchHistory();
      const granted = events?.find((event) => event.workflowExecutionSignaledEventAttributes);
      beganMs.push(
        Number(granted?.eventTime?.seconds) * 1_000 + Number(granted?.eventTime?.nanos) / 1e6,
      );
    }
    const sorted = beganMs.toSorted((one, other) => one - other);
    const gaps = sorted.slice(1).map((ms, index) => ms - (sorted[index] ?? 0));
    // Half a second by its own clock; the server's is read here.
    for (const gap of gaps) expect(gap).toBeGreaterThan(350);
  });

  it('paused gives out nothing, and goes on where it was', async () => {
    await dialer().executeUpdate(pauseDialer, {
      args: [{ byUserId: 'user_supervisor', reason: 'supervisor' }],
    });
    const callId = await want(1);
    await expect.poll(async () => (await state()).waiting, patient).toBe(1);
    expect((await state()).paused).toMatchObject({ reason: 'supervisor' });
    await dialer().executeUpdate(resumeDialer, { args: [{ byUserId: 'user_supervisor' }] });
    await onLine().toEqual([callId]);
    expect((await state()).paused).toBeNull();
  });

  it('pauses by itself when half of the latest lines failed, and tells supervisors', async () => {
    const supervisor = await world.newUser('supervisor');
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        release(`call_${index}`, index % 2 === 0 ? 'line' : undefined),
      ),
    );
    await expect
      .poll(async () => (await state()).paused?.reason, patient)
      .toBe('too_many_failures');
    await expect
      .poll(
        () =>
          world.db
            .selectFrom('notification')
            .select('kind')
            .where('userId', '=', supervisor)
            .execute(),
        patient,
      )
      .toEqual([{ kind: 'dialer_paused' }]);
    await dialer().executeUpdate(resumeDialer, { args: [{ byUserId: supervisor }] });
  });

  it('pauses at once when the company refuses our account', async () => {
    await release('call_refused', 'account');
    await expect.poll(async () => (await state()).paused?.reason, patient).toBe('vendor_account');
    await dialer().executeUpdate(resumeDialer, { args: [{ byUserId: 'user_supervisor' }] });
  });

  it('gives no line to a call that is gone', async () => {
    await dialer().signal(lineWanted, { callId: 'call_gone', priority: 9 });
    const callId = await want(1);
    await onLine().toEqual([callId]);
  });
});
