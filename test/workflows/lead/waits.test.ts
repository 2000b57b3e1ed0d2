import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LeadId } from '../../../domain/ids.ts';
import { eventually } from '../../harness/eventually.ts';
import { createWorld, type World } from './world/index.ts';
import { ScriptedAssistant } from './world/scripted-assistant.ts';

/** A business day takes 2 s. */
const timeScale = 43_200;
const dayMs = 86_400_000;

const rules = new ScriptedAssistant('rules', {
  // 25 for the price, 15 for the superlative, 20 for a premium product: 60, WARM.
  '¿y el más rápido?': {
    understanding: { intents: ['ask_price'], cues: ['superlative', 'premium'] },
  },
  'lo pensaré': { actions: [{ kind: 'remind', dueAtMs: 0, reason: 'will_think' }] },
  'el viernes': {
    actions: [{ kind: 'remind', dueAtMs: Date.now() + 3 * dayMs, reason: 'date' }],
  },
  baja: { actions: [{ kind: 'opt_out' }] },
  'un humano': { actions: [{ kind: 'hand_over', reason: 'asked_human' }] },
});

let world: World;
beforeAll(async () => {
  world = await createWorld({ timeScale, rules });
});
afterAll(() => world.close());

const repliesTo = async (leadId: LeadId) => {
  const rows = await world.db
    .selectFrom('message')
    .select('text')
    .where('leadId', '=', leadId)
    .where('direction', '=', 'outbound')
    .where('status', '=', 'accepted')
    .orderBy('at')
    .execute();
  return rows.map(({ text }) => text);
};
const waitsOf = async (leadId: LeadId) => (await world.lead(leadId)).waitingFor;
const stopCampaigns = () => world.db.updateTable('campaign').set({ status: 'stopped' }).execute();

describe('silence', () => {
  test('for 48 h brings another script, for 48 h more another channel', async () => {
    await stopCampaigns();
    const leadId = await world.newLead();
    const agentId = await world.newUser('junior');
    await world.say(leadId, '¿y el más rápido?');
    await eventually(async () => (await repliesTo(leadId)).includes('Contacto: no_reply'));
    expect(await world.lead(leadId)).toMatchObject({ score: 60, classification: 'WARM' });
    expect(await repliesTo(leadId)).toEqual([
      'Eco: ¿y el más rápido?',
      'Contacto: warm_lead',
      'Contacto: no_reply',
    ]);
    await eventually(async () => {
      const notices = await world.notices(agentId);
      return notices.some(({ kind }) => kind === 'call_requested');
    });
    expect(await waitsOf(leadId)).toEqual([]);
    await world.keep(leadId, 'silent-for-days');
  });
});

test('“lo pensaré” is reminded on the day the customer named, in business time', async () => {
  await stopCampaigns();
  const leadId = await world.newLead();
  await world.say(leadId, 'el viernes');
  const [wait] = await eventually(async () => {
    const waits = await waitsOf(leadId);
    return waits.length > 0 && waits;
  });
  expect(wait).toMatchObject({ kind: 'reminder', reason: 'customer_named_a_date' });
  expect((wait?.dueAtMs ?? 0) - Date.now()).toBeLessThan((3 * dayMs) / timeScale);
  await eventually(async () =>
    (await repliesTo(leadId)).includes('Contacto: customer_named_a_date'),
  );
});

describe('opting out', () => {
  test('is confirmed once, ends all automation, and later messages are met with silence', async () => {
    await world.runDefaultCampaign();
    const leadId = await world.newLead();
    await world.say(leadId, 'hola');
    await eventually(async () => (await repliesTo(leadId)).length === 1);
    await world.say(leadId, 'baja');
    await eventually(async () => (await repliesTo(leadId)).length === 2);
    const lead = await world.lead(leadId);
    expect(lead.optedOutAt).not.toBeNull();
    expect(lead.waitingFor).toEqual([]);
    await world.say(leadId, 'hola otra vez');
    await eventually(() => world.assistant.bursts.some(([text]) => text === 'hola otra vez'));
    const consents = await world.db
      .selectFrom('consent')
      .select(['granted', 'source'])
      .where('leadId', '=', leadId)
      .execute();
    expect(consents).toEqual([{ granted: false, source: 'whatsapp' }]);
    expect(await repliesTo(leadId)).toEqual(['Eco: hola', 'Eco: baja']);
    await world.keep(leadId, 'opted-out');
  });
});

test('who asks for a person gets one assigned and told, and the supervisors hear when nobody comes', async () => {
  const [agentId, supervisorId] = [
    await world.newUser('senior'),
    await world.newUser('supervisor'),
  ];
  await world.db
    .updateTable('user')
    .set({ presence: 'away' })
    .where('id', 'not in', [agentId, supervisorId])
    .execute();
  const leadId = await world.newLead();
  await world.say(leadId, 'un humano');
  await eventually(async () => (await world.notices(agentId)).length === 1);
  expect(await world.lead(leadId)).toMatchObject({
    assignedAgentId: agentId,
    stage: 'negotiating',
  });
  await eventually(async () =>
    (await world.notices(supervisorId)).some(({ kind }) => kind === 'hot_escalation'),
  );
});

test('COLD leads are nurtured on days 1, 3, 7 and 14, in order, then left alone', async () => {
  await world.runDefaultCampaign();
  const leadId = await world.newLead();
  await world.say(leadId, 'solo miro');
  await eventually(async () => (await repliesTo(leadId)).includes('Contacto: last_chance'), {
    timeoutMs: 40_000,
  });
  const campaign = (await repliesTo(leadId)).filter((text) => !text.includes('no_reply'));
  expect(campaign).toEqual([
    'Eco: solo miro',
    'Contacto: plan_details',
    'Contacto: resolve_doubts',
    'Contacto: special_offer',
    'Contacto: last_chance',
  ]);
  const enrolments = await eventually(async () => {
    const rows = await world.db
      .selectFrom('enrolment')
      .select(['status', 'endReason'])
      .where('leadId', '=', leadId)
      .where('status', '<>', 'active')
      .execute();
    return rows.length > 0 && rows;
  });
  expect(enrolments).toEqual([{ status: 'completed', endReason: 'all_steps_taken' }]);
  await world.keep(leadId, 'nurtured');
}, 60_000);
