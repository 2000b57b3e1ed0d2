import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMemory, type Memory } from '../../../domain/assistant.ts';
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
