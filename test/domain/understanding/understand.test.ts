import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMemory, type Memory, questions } from '../../../domain/assistant.ts';
import { productsInArea } from '../../../domain/catalogue.ts';
import { cues, intents, objections } from '../../../domain/labels.ts';
import { understand } from '../../../domain/understanding/understand.ts';
import { catalogue, monday10, timeZone } from '../conversation/converse.ts';
import { messages } from './messages.ts';

const read = (text: string, memory: Partial<Memory> = {}, replyId?: string) =>
  understand(
    { id: 'msg_1', atMs: monday10, kind: 'text', text, ...(replyId && { replyId }) },
    { nowMs: monday10, timeZone, memory: { ...emptyMemory, ...memory }, catalogue },
  ).understanding;

describe('understanding by rules', () => {
  it.each(messages)('reads “$text”', ({ text, not = [], ...expected }) => {
    const found = read(text);
    expect(found.intents).toEqual(expect.arrayContaining(expected.intents ?? []));
    expect(found.objections).toEqual(expect.arrayContaining(expected.objections ?? []));
    expect(found.cues).toEqual(expect.arrayContaining(expected.cues ?? []));
    expect(found.entities).toMatchObject(expected.entities ?? {});
    const said: string[] = [...found.intents, ...found.objections];
    for (const label of not) expect(said).not.toContain(label);
  });

  it('reads “claro” as a yes and “en claro” as the operator', () => {
    expect(read('claro que si').entities.operator).toBeUndefined();
    expect(read('estoy en claro').entities.operator).toBe('claro');
  });

  it.each([
    'tengo claro que quiero fibra',
    'mas claro no canta un gallo',
    'yo soy claro con las cosas',
    'quiero ganar, win win',
  ])('reads no operator in “%s”', (text) => {
    expect(read(text).entities.operator).toBeUndefined();
    expect(read(text).intents).not.toContain('compare_prices');
  });

  it.each(['BAJA', 'stop', 'Salir', 'baja por favor', 'cancelar suscripción', 'dar de baja ya'])(
    'obeys the command “%s” whatever was asked',
    (command) => {
      for (const lastQuestion of [null, ...questions])
        expect(read(command, { lastQuestion }).intents).toEqual(['opt_out']);
    },
  );

  it.each([
    'para la instalación necesitan que saque los muebles?',
    'sí, y encantada le aviso a mis hermanas para que también saquen',
    'quiero que me saquen la televisión del paquete, ya no la vemos',
  ])('does not hear silence asked for in “%s”', (text) => {
    expect(read(text).intents).not.toContain('opt_out');
  });

  it.each([
    ['sí, quiero el de 200 megas', 'choose_plan', ['accept', 'ask_plan_info']],
    ['soy cliente y quiero dar de baja mi internet', 'cancel_service', ['existing_customer']],
    ['no quiero nada, no me escriban más', 'opt_out', ['reject']],
  ])('says of “%s” only %s, which holds the rest', (text, intent, swallowed) => {
    const found = read(text).intents;
    expect(found).toContain(intent);
    for (const one of swallowed) expect(found).not.toContain(one);
  });

  it('takes a tapped row as the choice of its plan', () => {
    const [plan] = productsInArea(catalogue, 'area_losolivos');
    if (!plan) throw new Error('no plan');
    const found = read(plan.planName, { areaId: 'area_losolivos' }, `plan:${plan.id}`);
    expect(found.intents).toContain('choose_plan');
    expect(found.entities.planChoice).toBe(plan.id);
  });

  it('answers closed labels, one at least, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const found = read(text);
        expect(found.intents.length).toBeGreaterThan(0);
        expect(intents).toEqual(expect.arrayContaining(found.intents));
        expect(objections).toEqual(expect.arrayContaining(found.objections));
        expect(cues).toEqual(expect.arrayContaining(found.cues));
      }),
    );
  });

  it('does not depend on capitals or accents', () => {
    const bare = (text: string) =>
      text
        .normalize('NFD')
        .replace(/[\u0300-\u0302\u0304-\u036f]/g, '')
        .normalize('NFC');
    for (const { text } of messages.filter((message) => !message.entities?.name))
      for (const spelt of [text.toUpperCase(), bare(text)])
        expect(read(spelt), spelt).toEqual(read(text));
  });
});
