import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallWorkflows, createCallWorkflows } from '../../api/call-workflow/index.ts';
import { type CallWorld, createCallWorld } from '../workflows/call/stage.ts';

const patient = { timeout: 20_000 };
let world: CallWorld;
let workflows: CallWorkflows;
beforeAll(async () => {
  world = await createCallWorld();
  workflows = createCallWorkflows(world);
});
afterAll(() => world.close());

describe('what people ask of calls', () => {
  it('is done while the call lives, and refused by its reason afterwards', async () => {
    const { callId } = await world.callIn();
    const agentId = await world.newUser('senior');
    await expect.poll(async () => (await world.row(callId)).status, patient).toBe('talking');
    await workflows.takeOver(callId, { agentId, answersOn: 'browser' });
    await expect.poll(async () => (await world.row(callId)).status, patient).toBe('handing_over');
    await workflows.end(callId, agentId);
    await expect.poll(async () => (await world.row(callId)).status, patient).toBe('ended');
    await expect(workflows.end(callId, agentId)).rejects.toMatchObject({ code: 'call_over' });
    const request = { agentId, answersOn: 'browser' } as const;
    await expect(workflows.takeOver(callId, request)).rejects.toMatchObject({
      code: 'call_not_live',
    });
    await expect(workflows.takeOver('call_never', request)).rejects.toMatchObject({
      code: 'call_not_live',
    });
  });
});

describe('what people ask of the dialer', () => {
  it('is answered with how it stands then', async () => {
    const byUserId = await world.newUser('supervisor');
    expect(await workflows.pause(byUserId)).toMatchObject({
      paused: { byUserId, reason: 'supervisor' },
    });
    expect(await workflows.dialerState()).toMatchObject({ paused: { byUserId } });
    const limits = { callsPerSecond: 2, callsAtOnce: 3 };
    expect(await workflows.setLimits(limits, byUserId)).toMatchObject({ limits });
    expect(await workflows.resume(byUserId)).toMatchObject({ paused: null, limits });
  });

  it('is nothing where nothing was ever queued', async () => {
    const elsewhere = createCallWorkflows({ ...world, taskQueue: `${world.taskQueue}-empty` });
    expect(await elsewhere.dialerState()).toBeNull();
  });
});
