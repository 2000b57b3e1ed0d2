import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietWarmLeads } from '../../../db/calls/quiet-warm-leads.ts';
import { warmLeadsWorkflowType } from '../../../workflows/warm-leads/messages.ts';
import { type CallWorld, createCallWorld } from './stage.ts';

const patient = { timeout: 20_000 };
const dayMs = 24 * 3_600_000;
const silentMs = 3 * dayMs;
let world: CallWorld;
beforeAll(async () => {
  world = await createCallWorld();
});
afterAll(() => world.close());

const ago = (ms: number) => new Date(Date.now() - ms);
const quiet = {
  classification: 'WARM',
  stage: 'contacted',
  lastMessageAt: ago(4 * dayMs),
} as const;

describe('a round of calls to warm leads', () => {
  it('is for those without contact for three days whom anybody may call, and for nobody else', async () => {
    const wanted = await world.newLead(quiet);
    const agentId = await world.newUser('senior', { presence: 'away' });
    const others = await Promise.all([
      world.newLead({ ...quiet, classification: 'COLD' }),
      world.newLead({ ...quiet, lastMessageAt: ago(2 * dayMs) }),
      world.newLead({ ...quiet, optedOutAt: ago(dayMs) }),
      world.newLead({ ...quiet, marketingOptedOutAt: ago(dayMs) }),
      world.newLead({ ...quiet, stage: 'won' }),
      world.newLead({ ...quiet, uncallableReason: '21211' }),
      world.newLead({ ...quiet, phone: null, waUserId: 'PE.4f9a' }),
      world.newLead({ ...quiet, ownerKind: 'agent', ownerAgentId: agentId }),
      world.newLead({
        ...quiet,
        waitingFor: JSON.stringify([
          {
            id: 'call_task',
            kind: 'call_task',
            dueAtMs: Date.now() + dayMs,
            reason: 'proposed_call',
          },
        ]),
      }),
    ]);
    const called = await world.newLead(quiet);
    await world.db
      .insertInto('call')
      .values({
        id: 'call_yesterday',
        leadId: called,
        direction: 'outbound',
        status: 'ended',
        endedAt: ago(dayMs),
      })
      .execute();
    const found = await quietWarmLeads(world.db, { silentMs, limit: 500 });
    expect(found).toEqual([wanted]);
    expect(found).not.toEqual(expect.arrayContaining([...others, called]));
    await world.db.deleteFrom('lead').execute();
  });

  it('rings every one of them once', async () => {
    const leads = await Promise.all([world.newLead(quiet), world.newLead(quiet)]);
    for (const leadId of leads) await world.leadWorkflows.ensureStarted(leadId);
    const { taskQueue, client } = world;
    const round = () =>
      client.workflow.execute(warmLeadsWorkflowType, {
        workflowId: `warm-round-${Math.random()}`,
        taskQueue,
        args: [{ timeScale: 1 }],
      });
    expect(await round()).toBe(2);
    const calls = () =>
      world.db.selectFrom('call').select(['leadId', 'purpose']).orderBy('leadId').execute();
    await expect
      .poll(calls, patient)
      .toEqual(leads.toSorted().map((leadId) => ({ leadId, purpose: 'warm_lead' })));
    expect(await round()).toBe(0);
    expect(await calls()).toHaveLength(2);
  });
});
