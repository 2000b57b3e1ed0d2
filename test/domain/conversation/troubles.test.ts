import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../../domain/assistant.ts';
import { holdsCardData } from '../../../domain/conversation/card-numbers.ts';
import { takeTurnByRules } from '../../../domain/conversation/take-turn-by-rules.ts';
import { catalogue, converse, monday10, timeZone } from './converse.ts';

const kinds = (turn: ReturnType<typeof converse>['turns'][number] | undefined) =>
  turn?.actions.map(({ kind }) => kind);

describe('who is in danger', () => {
  it.each([
    ['me quiero morir, ya no doy mas', /113.*106/],
    ['ya no quiero vivir', /113.*106/],
    ['mi esposo me pega, el es el titular, quiero mi propia linea sin q se entere', /Línea 100/],
    ['quisiera cambiar de titular, mi esposo me pegaba y no quiero q sepa', /Línea 100/],
    ['mi hijita esta perdida, me ayudan a rastrear su celular?', /105/],
    ['ayudaaa hay un incendio', /116/],
    ['hay un cable tirado en la pista y se puede electrocutar alguien', /116/],
  ])('is told whom to call and gets a person, and no message unasked: %s', (text, numbers) => {
    const { turns, said } = converse('hola', text);
    expect(said[1]).toMatch(numbers);
    expect(said[1]).not.toMatch(/US\$|recomend/);
    expect(kinds(turns[1])).toEqual(['hand_over', 'reject']);
  });

  it.each([
    ['me quiero morir, ya no doy mas', 'no tengo a nadie'],
    ['mi esposo me pega', 'no puedo hablar ahora mi esposo esta aca', 'tengo miedo'],
    ['mi hijita esta perdida', 'es entel', 'por favor'],
    ['hay un cable tirado en la pista', 'en villa el salvador', 'manden a alguien ya'],
  ])('is sold nothing and reminded of nothing afterwards: %s', (...messages) => {
    const { turns, said } = converse(...messages);
    expect(said.join(' ')).not.toMatch(/US\$|¿|Te escribo/);
    for (const turn of turns.slice(1)) expect(kinds(turn)).not.toContain('remind');
  });

  it.each([
    'me quiero morir que caro',
    'me da verguenza, me quiero morir jaja',
    'ese internet se me pega',
    'mi router se esta quemando',
    'mi internet anda muerto',
    'me muero de risa',
  ])('is not whoever exaggerates: %s', (text) => {
    expect(converse('internet en comas', text).said[1]).not.toMatch(/SAMU|Línea 1|pérdida/);
  });
});

describe('the data of a card', () => {
  it.each([
    '4111111111111111',
    '4557 8812 3345 9012',
    '4557-8812-3345-9012',
    'cvv 999',
    'CVC: 1234',
  ])('is known: %s', (text) => {
    expect(holdsCardData(text)).toBe(true);
  });

  it.each(['987654321', '20123456789', 'mi dni es 45678912', '00219300123456789012', '600 megas'])(
    'is no other figure: %s',
    (text) => {
      expect(holdsCardData(text)).toBe(false);
    },
  );
});

describe('a yes in other words, and a call of their own', () => {
  it.each([
    'no suena mal',
    'nada mal',
    'no esta mal',
    'como no',
    'por que no',
    'no veo por que no',
  ])('refuses nothing: %s', (text) => {
    const { turns } = converse('internet en comas', text);
    expect(kinds(turns[1])).not.toContain('reject');
    expect(turns[1]?.memory.lastQuestion).toBe('plan');
  });

  it('closes when one plan was asked about', () => {
    const { turns } = converse('internet en comas', 'cual es el mas barato', 'confirmo');
    expect(turns[2]?.actions).toEqual([{ kind: 'hand_over', reason: 'chose_plan' }]);
  });

  it('brings nobody: yo los llamo', () => {
    expect(kinds(converse('internet en comas', 'yo los llamo').turns[1])).toEqual(['remind']);
  });
});

describe('what rests', () => {
  it('is forgotten once the person who was called has given the conversation back', () => {
    const { turns } = converse('mi esposo me pega', 'hola');
    expect(turns[1]?.memory.rests).toBe('trouble');
    const before = { ...emptyMemory, greeted: true, rests: 'trouble' as const };
    const turn = takeTurnByRules({
      nowMs: monday10,
      timeZone,
      companyName: 'Timbre',
      memory: before,
      messages: [{ id: 'msg_1', atMs: monday10, kind: 'text', text: 'quiero internet en comas' }],
      history: [],
      catalogue,
    });
    expect(turn.memory.rests).toBeUndefined();
    expect(turn.reply?.text).toMatch(/US\$/);
  });
});
