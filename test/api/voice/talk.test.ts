import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, openSocket, type Stage, startVoice } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startVoice();
});
afterAll(() => stage.close());

const lead = (id: string) =>
  stage.db
    .selectFrom('lead')
    .selectAll()
    .where('id', '=', id as `lead_${string}`)
    .executeTakeFirstOrThrow();

describe('a customer on the phone', () => {
  it('is greeted by name, told of recording and machine, served, scored HOT and handed over', async () => {
    const call = await stage.callIn('Rosa');
    const phone = await connect(stage.relay.url, call);
    const [welcome] = await phone.hears(1);
    expect(welcome).toMatch(/^Hola, Rosa\. Soy el asistente virtual de Timbre\..*se graba/);
    expect(await phone.ask('quiero internet')).toContain('distrito');
    const offer = await phone.ask('en los olivos');
    expect(offer).toContain('cien megas, cuarenta y cinco dólares al mes');
    expect(offer).not.toMatch(/\d/);
    expect(await phone.ask('el de cien')).toContain('No cuelgues');
    const end = await phone.ended();
    expect(JSON.parse(end.handoffData ?? '')).toEqual({ reason: 'hot' });
    expect(await lead(call.leadId)).toMatchObject({
      classification: 'HOT',
      score: 85,
      serviceInterest: 'internet',
      zoneText: 'Los Olivos',
    });
    expect((await stage.lines(call.callId)).map(({ author }) => author)).toEqual([
      'bot',
      'customer',
      'bot',
      'customer',
      'bot',
      'customer',
      'bot',
    ]);
  });

  it('who asks for silence is silent to us at once, and the call ends', async () => {
    const call = await stage.callIn();
    const phone = await connect(stage.relay.url, call);
    await phone.hears(1);
    await phone.ask('no me llamen más');
    expect(JSON.parse((await phone.ended()).handoffData ?? '')).toEqual({});
    expect(stage.optedOut).toContain(call.leadId);
  });

  it('who cuts in has heard only that much', async () => {
    const call = await stage.callIn();
    const phone = await connect(stage.relay.url, call);
    await phone.hears(1);
    phone.send({
      type: 'interrupt',
      utteranceUntilInterrupt: 'Hola. Soy el',
      durationUntilInterruptMs: 900,
    });
    await expect
      .poll(async () => (await stage.lines(call.callId))[0], { timeout: 15_000 })
      .toMatchObject({ text: 'Hola. Soy el', payload: { interrupted: true } });
    expect(await phone.ask('quiero internet')).toContain('distrito');
  });

  it('presses 0 and gets a person; other keys do nothing', async () => {
    const call = await stage.callIn();
    const phone = await connect(stage.relay.url, call);
    await phone.hears(1);
    phone.send({ type: 'dtmf', digit: '7' });
    phone.send({ type: 'dtmf', digit: '0' });
    expect(JSON.parse((await phone.ended()).handoffData ?? '')).toEqual({ reason: 'asked_human' });
    expect(phone.said()).toHaveLength(2);
  });

  it('is known on the phone by what they wrote, and on WhatsApp by what they said', async () => {
    const call = await stage.callIn();
    await stage.db
      .updateTable('lead')
      .set({ memory: JSON.stringify({ service: 'internet', areaId: 'area_losolivos' }) })
      .where('id', '=', call.leadId)
      .execute();
    const phone = await connect(stage.relay.url, call);
    await phone.hears(1);
    await phone.ask('tengo hasta cuarenta y cinco dólares');
    await expect
      .poll(async () => (await lead(call.leadId)).memory, { timeout: 15_000 })
      .toMatchObject({ service: 'internet', budget: { amountMinor: 4500, currency: 'USD' } });
  });
});

describe('a dropped connection', () => {
  it('goes on at another process without a second greeting, and answers what was not answered', async () => {
    const call = await stage.callIn();
    const first = await connect(stage.relay.url, call);
    await first.hears(1);
    await first.ask('quiero internet');
    first.drop();
    const other = await stage.serve();
    const second = await connect(other.url, call, 'resumed');
    const [again] = await second.hears(1);
    expect(again).toContain('¿Seguimos?');
    expect(await second.ask('en los olivos')).toContain('cien megas');
    await other.close();
    expect(await second.closed).toBe(1012);
  });
});

describe('a connection', () => {
  it('with a wrong signature is refused', async () => {
    await expect(openSocket(stage.relay.url, 'nonsense')).rejects.toThrow('401');
  });

  it('for a call that there is not, or that is over, or of another leg is ended at once', async () => {
    const [over, other] = [await stage.callIn(), await stage.callIn()];
    await stage.db
      .updateTable('call')
      .set({ status: 'ended' })
      .where('id', '=', over.callId)
      .execute();
    for (const call of [
      { ...over, callId: 'call_none' as const },
      over,
      { ...other, legId: over.legId },
    ]) {
      const phone = await connect(stage.relay.url, call);
      await phone.ended();
      expect(phone.said()).toEqual([]);
    }
  });

  it('bears unknown frames for ever and malformed ones ten times', async () => {
    const call = await stage.callIn();
    const phone = await connect(stage.relay.url, call);
    await phone.hears(1);
    for (let count = 0; count < 30; count += 1) phone.send({ type: `telepathy-${count}` });
    for (let count = 0; count < 9; count += 1) phone.raw('{"type":');
    expect(await phone.ask('quiero internet')).toContain('distrito');
    phone.raw('nonsense');
    expect(await phone.closed).toBe(1007);
  });

  it('is one of ten at once, each with its own talk', async () => {
    const phones = await Promise.all(
      Array.from({ length: 10 }, async () => connect(stage.relay.url, await stage.callIn())),
    );
    await Promise.all(phones.map((phone) => phone.hears(1)));
    const answers = await Promise.all(
      phones.map((phone, index) =>
        phone.ask(index % 2 ? 'quiero internet' : 'quiero un plan de celular'),
      ),
    );
    for (const [index, answer] of answers.entries())
      expect([index, /distrito/.test(answer)]).toEqual([index, index % 2 === 1]);
  });
});

describe('silence', () => {
  it('is asked into twice, and then the call ends with a goodbye', async () => {
    const quiet = await startVoice({ silenceMs: 50 });
    const phone = await connect(quiet.relay.url, await quiet.callIn());
    const end = await phone.ended();
    expect(phone.said().slice(1)).toEqual([
      '¿Sigues ahí?',
      'No te escucho bien. ¿Sigues en la línea?',
      expect.stringContaining('¡Hasta luego!'),
    ]);
    expect(JSON.parse(end.handoffData ?? '')).toEqual({});
    await quiet.close();
  });
});
