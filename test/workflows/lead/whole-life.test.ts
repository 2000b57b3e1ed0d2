import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LeadId } from '../../../domain/ids.ts';
import { eventually } from '../../harness/eventually.ts';
import { createWorld, type World } from './world/index.ts';

/** Five business minutes take 3 s. */
const timeScale = 100;

let world: World;
beforeAll(async () => {
  world = await createWorld({ timeScale, realRules: true });
});
afterAll(() => world.close());

test('three messages make a HOT lead: a senior is assigned and told, the supervisor hears when nobody comes, the agent takes over and sells', async () => {
  const [senior, junior, supervisor] = [
    await world.newUser('senior'),
    await world.newUser('junior'),
    await world.newUser('supervisor'),
  ];
  const leadId = await world.newLead();
  await sayAndHear(leadId, 'Hola, quiero internet');
  await sayAndHear(leadId, 'En Los Olivos');
  await sayAndHear(leadId, 'El de 100');

  const lead = await world.lead(leadId);
  expect(lead).toMatchObject({
    score: 85,
    classification: 'HOT',
    stage: 'negotiating',
    assignedAgentId: senior,
    ownerKind: 'bot',
  });
  expect(lead.aiNotes).toContain('Los Olivos');
  expect((await world.notices(senior)).map(({ kind }) => kind)).toEqual(['hot_lead']);
  expect(await world.notices(junior)).toEqual([]);
  const scores = await world.db
    .selectFrom('scoreEvent')
    .select(['scoreBefore', 'scoreAfter', 'reasons'])
    .where('leadId', '=', leadId)
    .orderBy('at')
    .execute();
  expect(scores.at(-1)?.scoreAfter).toBe(85);
  for (const { scoreBefore, scoreAfter, reasons } of scores)
    expect(reasons.length, `${scoreBefore} → ${scoreAfter}`).toBeGreaterThan(0);

  await eventually(async () =>
    (await world.notices(supervisor)).some(({ kind }) => kind === 'hot_escalation'),
  );
  await world.leadWorkflows.takeOver(leadId, { agentId: senior });
  await world.agentSays(leadId, 'Hola, soy Carla, ¿lo instalamos el jueves?');
  await eventually(() =>
    world.sender.texts().includes('Hola, soy Carla, ¿lo instalamos el jueves?'),
  );
  await world.leadWorkflows.recordSale(leadId, { saleId: 'sale_life', byUserId: senior });
  await eventually(async () => (await world.handle(leadId).describe()).status.name === 'COMPLETED');
  expect(await world.lead(leadId)).toMatchObject({ stage: 'won', nextActionAt: null });
  await world.keep(leadId, 'hot-and-sold');
});

/** Says something and waits for the answer to leave. */
async function sayAndHear(leadId: LeadId, text: string): Promise<void> {
  const before = world.sender.sent.length;
  await world.say(leadId, text);
  await eventually(() => world.sender.sent.length > before);
}
