import { describe, expect, it } from 'vitest';
import { converse } from './converse.ts';
import ordinary from './ordinary.json' with { type: 'json' };

/** What was done beside selling, in the turn of the last message. */
const done = (...messages: string[]) =>
  (converse(...messages).turns.at(-1)?.actions ?? [])
    .filter((action) => action.kind !== 'hand_over' || action.reason !== 'chose_plan')
    .map(({ kind }) => kind);

describe('an ordinary buyer who sounds like somebody in trouble', () => {
  it.each(ordinary.sold_to)('is neither silenced nor handed over nor consoled: %s', (text) => {
    expect(done('hola', text)).toEqual([]);
    expect(done('internet en ate', text)).toEqual([]);
  });

  it.each(ordinary.at_most_reminded)('is at most written to later: %s', (text) => {
    expect(['', 'remind']).toContain(done('internet en ate', text).join());
  });

  it.each([
    'dejame en paz causa',
    'ya pues dejame en paz causa',
    'bloqueame de tu sistema',
    'por ley tienen que borrar mis datos',
    'no me escriban mas',
    'nada de llamadas ni mensajes, no me escriban mas',
    'no me llamen mas, yo les aviso si quiero algo',
    'no me manden mas planes ni mensajes',
  ])('who asks for silence has it: %s', (text) => {
    expect(done('internet en ate', text)).toEqual(['opt_out']);
  });

  it.each([
    ['hay olor a gas y cables quemandose en el poste', /116/],
    ['el poste de claro se esta cayendo encima de mi casa', /116/],
    ['hay ladrones en mi casa', /105/],
    ['estoy harta de todo, me quiero ir de este mundo', /113/],
    ['me pidieron el codigo sms y se los di', /no des tus datos/],
    ['acabo de depositar a la cuenta que me mando su asesor', /comprobante/],
    ['tengo 15 me vendes un chip', /mayor de edad/],
    ['cumplo 18 el otro año puedo contratar?', /mayor de edad/],
    ['soy estudiante de secundaria quiero un plan de celular', /mayor de edad/],
    ['yo no soy rosa, ella cambio de numero', /número/],
  ])('who is in trouble is still heard: %s', (text, words) => {
    expect(converse('hola', text).said[1]).toMatch(words);
  });
});
