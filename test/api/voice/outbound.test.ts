import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../db/new-id.ts';
import { messagePreview } from '../../../domain/message-preview.es.ts';
import { connect, type Stage, startVoice } from './stage.ts';

const patient = { timeout: 15_000 };
let stage: Stage;
beforeAll(async () => {
  stage = await startVoice();
});
afterAll(() => stage.close());

let numbers = 500;

/** A warm lead whom we called, as its workflow and the company left it when they pick up. */
async function callOut() {
  const leadId = newId('lead');
  const callId = newId('call');
  const legId = `CA${(numbers++).toString(16).padStart(32, '0')}`;
  await stage.db
    .insertInto('lead')
    .values({
      id: leadId,
      phone: `+519877${numbers}00`,
      firstName: 'Rosa',
      source: 'whatsapp',
      serviceInterest: 'internet',
      memory: JSON.stringify({
        greeted: true,
        service: 'internet',
        areaId: 'area_losolivos',
        zoneText: 'Los Olivos',
        quotedProductIds: ['prod_movistarfibra100'],
      }),
    })
    .execute();
  await stage.db
    .insertInto('call')
    .values({
      id: callId,
      leadId,
      direction: 'outbound',
      purpose: 'warm_lead',
      status: 'dialing',
      attempts: 1,
      providerSid: legId,
    })
    .execute();
  return { callId, legId, leadId };
}

const actionsOf = async (callId: string) =>
  (
    await stage.db
      .selectFrom('call')
      .select('actions')
      .where('id', '=', callId)
      .executeTakeFirstOrThrow()
  ).actions;

describe('a warm lead whom the assistant calls', () => {
  it('is greeted by name and reminded; a price objection is met with the promotion in force; a yes brings a person', async () => {
    const call = await callOut();
    const phone = await connect(stage.relay.url, call);
    const [opening] = await phone.hears(1);
    expect(opening).toMatch(
      /^Hola, Rosa\. Te llama el asistente virtual de Timbre.*se graba.*internet/,
    );
    expect(await phone.ask('sí, dime')).toContain('dólares al mes');
    expect(await phone.ask('está muy caro para mí')).toMatch(/promoción|más económico/);
    await phone.ask('ya, me interesa, lo quiero');
    expect(JSON.parse((await phone.ended()).handoffData ?? '')).toEqual({ reason: 'hot' });
    expect((await actionsOf(call.callId)).map(({ kind }) => kind)).toContain('hand_over');
  });

  it('and says no is thanked, and the call ends without a person', async () => {
    const call = await callOut();
    const phone = await connect(stage.relay.url, call);
    await phone.hears(1);
    expect(await phone.ask('no gracias, no me interesa')).toMatch(/gracias/i);
    expect(JSON.parse((await phone.ended()).handoffData ?? '')).toEqual({});
    await expect
      .poll(async () => (await actionsOf(call.callId)).map(({ kind }) => kind), patient)
      .toEqual(['reject']);
  });

  it('is shown in the inbox by what was said last', async () => {
    const call = await callOut();
    const phone = await connect(stage.relay.url, call);
    await phone.hears(1);
    const answer = await phone.ask('sí, dime');
    const shown = () =>
      stage.db
        .selectFrom('lead')
        .select(['lastMessagePreview', 'lastMessageAuthor', 'lastCustomerMessageAt'])
        .where('id', '=', call.leadId)
        .executeTakeFirstOrThrow();
    await expect.poll(shown, patient).toEqual({
      lastMessagePreview: messagePreview('text', answer),
      lastMessageAuthor: 'bot',
      lastCustomerMessageAt: null,
    });
  });
});
