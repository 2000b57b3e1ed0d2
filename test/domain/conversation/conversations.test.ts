import { describe, expect, it } from 'vitest';
import { converse, monday10 } from './converse.ts';

const last = <T>(items: T[]) => items.at(-1);

describe('the rule-based conversation', () => {
  it('greets once and asks for the zone', () => {
    const { said } = converse('Hola, quiero internet', 'hola?');
    expect(said[0]).toMatch(/asistente virtual de Timbre/);
    expect(said[0]).toMatch(/distrito|zona/);
    expect(said[1]).not.toMatch(/asistente virtual/);
  });

  it('understands chat spelling and a district by its initials, and never asks for what was told', () => {
    const { turns } = converse('ola kiero inter pa mi jato en sjl xfa');
    expect(turns[0]?.reply).toMatchObject({ kind: 'list' });
    expect(turns[0]?.reply?.text).toContain('San Juan de Lurigancho');
  });

  it('finds a district in spite of a typo and asks back when it is not sure', () => {
    expect(converse('quiero internet', 'los olibos').memory.areaId).toBe('area_losolivos');
    const unsure = converse('quiero internet', 'sanmartn d porrs');
    expect(unsure.said[1]).toMatch(/San Mart[ií]n de Porres/);
    expect(converse('quiero internet', 'sanmartn d porrs', 'si').memory.areaId).toBe(
      'area_sanmartindeporres',
    );
  });

  it('offers the list within WhatsApp’s limits', () => {
    const reply = converse('quiero internet en surco').turns[0]?.reply;
    if (reply?.kind !== 'list') throw new Error('no list');
    expect(reply.button.length).toBeLessThanOrEqual(20);
    for (const row of reply.sections.flatMap(({ rows }) => rows)) {
      expect(row.title.length).toBeLessThanOrEqual(24);
      expect(row.description?.length ?? 0).toBeLessThanOrEqual(72);
    }
  });

  it.each([
    'El de 100',
    'el segundo',
    'el de 45',
    'el de 45 dolares',
    'Movistar Fibra 100',
    'quiero el 2',
  ])('recognises the choice: %s', (choice) => {
    const { memory, turns } = converse('quiero internet', 'en los olivos', choice);
    expect(memory.chosenProductId).toBe('prod_movistarfibra100');
    expect(last(turns)?.actions).toEqual([{ kind: 'hand_over', reason: 'chose_plan' }]);
  });

  it('never takes "el de 100" for the only plan just named when that is another', () => {
    const before = ['quiero internet', 'en los olivos', 'está muy caro', 'qué promociones tienen'];
    const { memory } = converse(...before, 'el de 100');
    expect(memory.quotedProductIds).not.toContain('prod_entelfibrahogar100');
    expect(memory.chosenProductId).not.toBe('prod_entelfibrahogar300');
    expect(['prod_movistarfibra100', null]).toContain(memory.chosenProductId);
  });

  it('answers two questions in one message', () => {
    const { said } = converse(
      'quiero internet en los olivos',
      'la instalacion es gratis? y tiene contrato?',
    );
    expect(said[1]).toMatch(/instalación/);
    expect(said[1]).toMatch(/contrato|permanencia/);
  });

  it('answers a price and a waiting time asked at once', () => {
    const { said } = converse('cuanto cuesta el mas rapido y cuanto demora la instalacion?');
    expect(said[0]).toMatch(/1000 Mbps · US\$ \d+ al mes/);
    expect(said[0]).toMatch(/días hábiles/);
  });

  it('takes somebody who answers a zone to “which service?” for internet', () => {
    const { turns } = converse('hola', 'surco');
    expect(turns[1]?.reply?.text).toMatch(/Mbps · US\$/);
  });

  it('compares operators, one line each', () => {
    const { said } = converse('quiero internet en los olivos', '¿cuál es mejor, Claro o Movistar?');
    expect(said[1]).toMatch(/Movistar.*\n.*Claro|Claro.*\n.*Movistar/s);
  });

  it('reminds on the day the customer named, else in 48 h', () => {
    const friday = converse('quiero internet en los olivos', 'lo pensaré hasta el viernes');
    expect(last(friday.turns)?.actions).toEqual([
      { kind: 'remind', dueAtMs: Date.UTC(2026, 10, 27, 15), reason: 'customer_named_a_date' },
    ]);
    const some = converse('quiero internet en los olivos', 'lo voy a pensar');
    expect(last(some.turns)?.actions).toEqual([
      { kind: 'remind', dueAtMs: monday10 + 30_000 + 48 * 3_600_000, reason: 'will_think' },
    ]);
  });

  it.each(['BAJA', 'stop', 'no me llamen', 'no me escriban más', 'ya no me manden mensajes'])(
    'ends at an opt-out, confirmed once: %s',
    (text) => {
      const { turns } = converse('hola', text);
      expect(last(turns)?.actions).toEqual([{ kind: 'opt_out' }]);
      expect(last(turns)?.reply?.text).toMatch(/no te escribiremos/);
    },
  );

  it.each([
    ['mi internet no funciona desde ayer', 'existing_customer'],
    ['quiero hablar con una persona', 'asked_human'],
    ['son unos estafadores, pésimo servicio', 'complaint'],
    ['te mando mi recibo', 'bill'],
  ])('brings a person instead of selling: %s', (text, reason) => {
    const { turns } = converse(text);
    expect(turns[0]?.actions).toEqual([{ kind: 'hand_over', reason }]);
    expect(turns[0]?.reply?.text).not.toMatch(/US\$/);
  });

  it('says plainly when nothing fixed reaches the zone, and offers what does work', () => {
    const { said } = converse('quiero internet', 'pucusana');
    expect(said[1]).toMatch(/no (tenemos|llegamos)/);
    expect(said[1]).toMatch(/GB/);
  });

  it('answers an objection to the price with a real offer, another one the second time', () => {
    const { said } = converse(
      'quiero internet en los olivos',
      'está muy caro',
      'sigue siendo caro',
    );
    expect(said[1]).toMatch(/promoción vigente/);
    expect(said[2]).toMatch(/US\$ 30 al mes/);
  });

  it('follows a change of mind about the zone', () => {
    const { memory, turns } = converse('quiero internet en los olivos', 'mejor en miraflores');
    expect(memory.areaId).toBe('area_miraflores');
    expect(turns[1]?.understanding[0]?.cues).toEqual([]);
  });

  it('reads a burst as one', () => {
    const { turns } = converse(['Hola', 'quiero internet', 'para mi casa', 'en Comas']);
    expect(turns).toHaveLength(1);
    expect(turns[0]?.understanding).toHaveLength(4);
    expect(turns[0]?.reply?.text).toContain('Comas');
  });

  it('never says the same twice in a row when it does not understand', () => {
    const { said } = converse('quiero internet en los olivos', 'asdf qwer', 'zxcv poiu');
    expect(said[1]).not.toBe(said[2]);
  });
});
