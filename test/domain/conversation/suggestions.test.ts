import { describe, expect, it } from 'vitest';
import { conversations } from '../../../bench/eval/conversations/index.ts';
import { suggestTips } from '../../../domain/conversation/suggestions.ts';
import { guardReply } from '../../../domain/guard/guard-reply.ts';
import { attend } from './attended.ts';
import { catalogue } from './converse.ts';

const tipsAfter = (...lines: string[]) => suggestTips(attend(...lines));
const idsAfter = (...lines: string[]) => tipsAfter(...lines).map(({ id }) => id);
const textOf = (id: string, ...lines: string[]) =>
  tipsAfter(...lines).find((tip) => tip.id === id)?.text;

describe('suggestions to the person who writes', () => {
  it.each([
    ['cual es el mas barato?', 'cheapest', /US\$ 30/],
    ['cual me recomiendas, somos 5', 'advice', /200 Mbps/],
    ['el router viene incluido?', 'detail', /[Rr]outer/],
    ['llamame mañana a las 5', 'call', /te llamo a esa hora/],
    ['no quiero quedar amarrado con contrato', 'objection:contract_term', /12 meses/],
    ['está muy caro', 'objection:price', /US\$ 30/],
    ['la instalacion es gratis?', 'ask_installation', /es gratis/],
    ['cual es la diferencia entre el de 100 y el de 200?', 'difference', /100 Mbps[\s\S]*200 Mbps/],
    ['que tal es la velocidad, aguanta juegos online?', 'advice', /200 Mbps/],
    ['la otra empresa me da 200 megas a 15 dolares', 'compare_prices', /: ?\n• 200 Mbps/],
  ])('answer the words themselves: %s', (said, id, text) => {
    expect(textOf(id, 'internet en los olivos', said)).toMatch(text);
  });

  it('answer what was said last before the next step is taken', () => {
    expect(idsAfter('cuanto cuesta el internet?').slice(0, 2)).toEqual(['ask_price', 'zone']);
    expect(idsAfter('internet en los olivos', 'hay alguna promo?')[0]).toBe('ask_discount');
    expect(idsAfter('hola')).toEqual(['service', 'zone']);
    expect(idsAfter('internet en ate', '@', 'quiero el de 200 pero esta caro')).toEqual([
      'objection:price',
      'close',
    ]);
    expect(idsAfter('internet en ate', '@', 'que documentos necesito?')[0]).toBe('ask_terms');
  });

  it('say what the answer is, not what it is not', () => {
    const [tip] = tipsAfter('internet en los olivos', 'no quiero contrato');
    expect(tip?.because).not.toMatch(/sin contrato/);
    expect(tip?.text).toMatch(/te explico/);
  });

  it('promise no date of arrival, and no fibre where there is none', () => {
    const [arrival] = tipsAfter('internet en pucusana', 'cuando van a llegar?');
    expect(arrival).toMatchObject({ id: 'arrival', text: expect.stringMatching(/fecha/) });
    const [uncovered] = tipsAfter('quiero internet en pucusana', '@', 'no hay nada de fibra?');
    expect(uncovered?.id).toBe('uncovered');
    expect(uncovered?.text).toMatch(/Pucusana[\s\S]*GB/);
  });

  it('are not repeated once the person has answered', () => {
    const lines = ['internet en ate', '@', 'esta muy caro', 'A: El de 50 está a US$ 30'];
    expect(idsAfter(...lines)).toEqual(['offer']);
  });

  it.each(conversations)(
    'say nothing the guard refuses, and speak as a person: $name',
    ({ turns }) => {
      const said = turns.flatMap(({ says }) => [says].flat()).filter(Boolean);
      const { memory } = attend(...said);
      for (const { text } of said.length > 0 ? tipsAfter(...said) : []) {
        expect(guardReply({ kind: 'text', text }, { catalogue, memory }), text).toEqual({
          ok: true,
        });
        expect(text).not.toMatch(/asesor|asistente/i);
      }
      expect(said.length).toBeGreaterThan(0);
    },
  );
});

describe('nothing is sold', () => {
  it('after a customer asked for silence', () => {
    expect(idsAfter('quiero internet en comas', '@', 'BAJA')).toEqual([]);
    expect(idsAfter('quiero internet en comas', '@', 'no me vuelvan a escribir')).toEqual([]);
    const silent = { ...attend('quiero internet en comas'), optedOut: true };
    expect(suggestTips(silent)).toEqual([]);
  });

  it('to who said no, unless another wish came with it or after it', () => {
    expect(idsAfter('quiero internet en ate', 'no me interesa')).toEqual(['let_go']);
    const back = ['quiero internet en ate', '@', 'no me interesa'];
    expect(idsAfter(...back, 'no mejor si me interesa, cual es el mas barato')[0]).toBe('cheapest');
    const faster = textOf(
      'faster',
      'internet en ate',
      '@',
      'no me interesa el de 50, quiero mas velocidad',
    );
    expect(faster).toMatch(/100 Mbps/);
    expect(faster).not.toMatch(/• 50 Mbps/);
  });

  it('to a customer with a fault, a complaint or a service to end, until they ask to buy', () => {
    expect(idsAfter('quiero internet en ate', 'mi internet no funciona')).toEqual(['support']);
    expect(idsAfter('pesimo servicio, voy a indecopi')).toEqual(['complaint']);
    expect(idsAfter('quiero dar de baja mi linea')).toEqual(['cancel']);
    const fault = ['quiero internet en comas', 'mi router no funciona', '@'];
    expect(idsAfter(...fault, 'gracias')).toEqual(['support']);
    expect(idsAfter(...fault, 'ya se arregló, ahora si quiero contratar el de 100')).toEqual([
      'close',
    ]);
  });

  it('to who sends the bill of the service that they complain of', () => {
    const lines = [
      'ya soy cliente y mi internet esta caido desde ayer',
      '@',
      'ahi sale en mi recibo',
    ];
    expect(idsAfter(...lines)).toEqual(['support']);
  });

  it('before a document that was given is asked for again', () => {
    expect(textOf('support', 'mi router no funciona', '@', 'mi dni es 45678912')).not.toMatch(
      /documento/,
    );
  });
});

describe('closing', () => {
  const chosen = ['internet en ate', 'el de 100', '@'];

  it('asks for what is missing alone', () => {
    expect(textOf('close', ...chosen)).toMatch(/nombre completo, .*documento.* y la dirección/);
    expect(textOf('close', 'hola soy Rosa Quispe', ...chosen)).not.toMatch(/nombre/);
    const answers = [...chosen, 'A: ¿Tu DNI y dirección?', '45871236, jr los cedros 245'];
    expect(textOf('close', ...answers)).toMatch(/solo me falta tu nombre completo\./);
    expect(textOf('close', ...answers, 'me llamo Rosa Quispe')).toMatch(/Ya tengo lo necesario/);
    expect(textOf('close', ...chosen, 'hola', 'A: Pásame tu DNI y dirección')).toBeUndefined();
  });

  it('confirms the day that they propose', () => {
    expect(idsAfter(...chosen, 'El sábado en la mañana puede ser?')[0]).toBe('installation_day');
  });

  it('is not for a plan that was refused, doubted or left for another', () => {
    expect(idsAfter(...chosen, 'ya no quiero nada', 'hola quiero internet')).not.toContain('close');
    expect(idsAfter(...chosen, 'y uno de 400 megas?')).not.toContain('close');
    const two = 'el de 100 y el de 200 me gustan, cual me recomiendas, somos 6';
    expect(idsAfter('internet en ate', '@', two)).not.toContain('close');
  });
});

describe('a person is there', () => {
  it('and says so to who asks for one', () => {
    expect(textOf('human', 'internet en ate', '@', 'eres un robot?')).toMatch(/te atiendo yo/);
  });

  it('and agrees a day with who has to think, or keeps the one they named', () => {
    expect(textOf('day', 'internet en ate', '@', 'lo voy a pensar')).toMatch(/Qué día/);
    const named = ['internet en ate', '@', 'lo consulto con mi mama y te aviso el lunes'];
    expect(textOf('day', ...named)).toMatch(/ese día/);
  });

  it('and holds a bill against a plan, and asks what a bare picture is', () => {
    expect(textOf('bill', 'internet en comas', '@', 'IMG mi recibo de movistar')).toMatch(/US\$/);
    expect(textOf('picture', 'internet en comas', '@', 'IMG')).toMatch(/¿Es tu recibo/);
  });
});
