import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../harness/eventually.ts';
import { createWorld, type World } from './world/index.ts';
import { ScriptedAssistant } from './world/scripted-assistant.ts';

const model = new ScriptedAssistant('openai');
let world: World;
beforeAll(async () => {
  world = await createWorld({ model });
});
afterAll(() => world.close());

test('what arrives while the model thinks withdraws its turn, and all of it is answered together, once', async () => {
  const leadId = await world.newLead();
  const letThink = model.hold();
  await world.say(leadId, 'quiero internet');
  await eventually(() => model.bursts.length === 1);
  await world.say(leadId, 'en Los Olivos');
  // The first request still thinks: only its withdrawal lets another begin.
  await eventually(() => model.bursts.length === 2, { timeoutMs: 20_000 });
  expect(model.bursts).toEqual([['quiero internet'], ['quiero internet', 'en Los Olivos']]);
  letThink();
  await eventually(() => world.sender.texts().length > 0);
  await world.say(leadId, 'gracias');
  await eventually(() => world.sender.texts().length > 1);
  expect(world.sender.texts()).toEqual(['Eco: quiero internet | en Los Olivos', 'Eco: gracias']);
  await world.keep(leadId, 'model-turn-withdrawn');
});
