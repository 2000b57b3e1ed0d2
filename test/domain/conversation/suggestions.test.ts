import { describe, expect, it } from 'vitest';
import { conversations } from '../../../bench/eval/conversations/index.ts';
import { suggestTips } from '../../../domain/conversation/suggestions.ts';
import { guardReply } from '../../../domain/guard/guard-reply.ts';
import { catalogue, converse } from './converse.ts';

function tipsAfter(...customer: string[]) {
  const { memory, turns } = converse(...customer);
  const recent = turns.flatMap(({ understanding }) => understanding).slice(-4);
  return suggestTips(memory, recent, catalogue, customer.at(-1));
}
const idsAfter = (...customer: string[]) => tipsAfter(...customer).map(({ id }) => id);

describe('suggestions to the person who writes', () => {
  it('never sell to a customer who has a fault, a complaint or a service to end', () => {
    expect(idsAfter('quiero internet en ate', 'mi internet no funciona')).toEqual(['support']);
    expect(idsAfter('pesimo servicio, voy a indecopi')).toEqual(['support']);
    expect(idsAfter('quiero dar de baja mi linea')).toEqual(['cancel']);
  });

  it.each([
    ['cual es el mas barato?', 'cheapest', /US\$ 30/],
    ['cual me recomiendas, somos 5', 'advice', /200 Mbps/],
    ['el router viene incluido?', 'detail', /[Rr]outer/],
    ['llamame mañana a las 5', 'call', /número/],
    ['no quiero quedar amarrado con contrato', 'objection:contract_term', /12 meses/],
  ])('answer the words themselves: %s', (said, id, text) => {
    const tip = tipsAfter('internet en los olivos', said).find((one) => one.id === id);
    expect(tip?.text).toMatch(text);
  });

  it('promise no date of arrival', () => {
    const [tip] = tipsAfter('internet en pucusana', 'cuando van a llegar?');
    expect(tip).toMatchObject({ id: 'arrival', text: expect.stringMatching(/fecha/) });
  });

  it('let go of who said no', () => {
    expect(idsAfter('quiero internet en ate', 'no me interesa')).toEqual(['let_go']);
  });

  it('answer what was asked before asking for what is missing', () => {
    expect(idsAfter('cuanto cuesta el internet?').slice(0, 2)).toEqual(['ask_price', 'zone']);
    expect(idsAfter('internet en los olivos', 'hay alguna promo?')[0]).toBe('ask_discount');
    expect(idsAfter('hola')).toEqual(['service', 'zone']);
  });

  it('ask for the name only while it is not known', () => {
    const closing = (...said: string[]) => tipsAfter(...said, 'internet en ate', 'el de 100')[0];
    expect(closing()?.text).toMatch(/nombre completo/);
    expect(closing('hola soy Rosa Quispe')?.text).not.toMatch(/nombre/);
  });

  it('are honest about a zone that nothing fixed reaches', () => {
    const [tip] = tipsAfter('quiero internet en pucusana');
    expect(tip?.id).toBe('uncovered');
    expect(tip?.text).toMatch(/Pucusana[\s\S]*GB/);
  });

  it.each(conversations)('say nothing the guard refuses: $name', ({ turns }) => {
    const said = turns.flatMap(({ says }) => [says].flat()).filter(Boolean);
    const { memory } = converse(...said);
    for (const { text } of said.length > 0 ? tipsAfter(...said) : [])
      expect(guardReply({ kind: 'text', text }, { catalogue, memory }), text).toEqual({ ok: true });
    expect(said.length).toBeGreaterThan(0);
  });
});
