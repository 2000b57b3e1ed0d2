import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversations } from '../../../bench/eval/conversations/index.ts';
import { productsInArea } from '../../../domain/catalogue.ts';
import { addedTo, staysWithin } from '../../../domain/guard/stays-within.ts';
import { spokenReply } from '../../../domain/speech/to-speech.ts';
import { catalogue, converse } from '../conversation/converse.ts';
import { falsehoods, promises } from './falsehoods.ts';
import { inWords } from './spelling.ts';

const offers = `¡Perfecto! Tenemos cobertura en Los Olivos.
Estas son tus opciones:
• 50 Mbps · US$ 30 al mes · Movistar Fibra 50
• 100 Mbps · US$ 45 al mes · Movistar Fibra 100
• 200 Mbps · US$ 60 al mes · Movistar Fibra 200
¿Cuál te conviene más?`;
const terms = `Con Movistar Fibra 50 la instalación es gratis y se hace en unos 3 días hábiles.
Movistar Fibra 50 tiene un contrato de 12 meses. Solo necesitas tu documento y la dirección.`;
const promotion =
  'Hay una promoción: Entel Fibra Hogar 300 con 30 % de descuento los 2 primeros meses.';
const noPromotion = 'Por ahora no hay ninguna promoción.\n¿Te interesa?';

const says = conversations.map(({ turns }) => turns.flatMap((turn) => [turn.says].flat()));
const replies = [
  ...new Set(says.flatMap((lines) => converse(...lines).said).filter((text) => text !== '')),
];

describe('the wording of a planned reply', () => {
  it('may be the reply itself, as written, in one line, shouted or as it is spoken', () => {
    expect(replies.length).toBeGreaterThan(60);
    for (const text of replies)
      for (const same of [
        text,
        text.replaceAll('\n', ' '),
        text.toUpperCase(),
        spokenReply({ kind: 'text', text }),
      ])
        expect(addedTo(same, text, catalogue)).toEqual([]);
  });

  it.each([
    [
      'Genial, en Los Olivos tienes estas 3 opciones: 50 Mbps por US$ 30 al mes (Movistar Fibra 50), 100 Mbps por US$ 45 (Movistar Fibra 100) y 200 Mbps por US$ 60 (Movistar Fibra 200). ¿Cuál prefieres?',
      offers,
    ],
    [
      'Mira: cincuenta megas por treinta dólares al mes con Movistar Fibra 50, cien megas por cuarenta y cinco dólares con Movistar Fibra 100, o doscientos megas por sesenta con Movistar Fibra 200.',
      offers,
    ],
    ['Movistar Fibra 50 es una buena opción. Te sale US$ 30 al mes.', offers],
    [
      'Claro, la instalación de Movistar Fibra 50 no tiene costo y se hace en unos 3 días hábiles. Tiene un contrato de 12 meses.',
      terms,
    ],
    ['La instalación es gratis, y el contrato es de 12 meses.', terms],
    [
      '¡Qué bien! Hay una promo: Entel Fibra Hogar 300 con 30 % menos los 2 primeros meses.',
      promotion,
    ],
    [offers.replaceAll('•', '1.').replace('1. 100', '2. 100').replace('1. 200', '3. 200'), offers],
    ['¡Claro, Carlos! Buen fin de semana.', '¡Con gusto!'],
    ['Ahora mismito no tenemos promociones, ¿te interesa igual?', noPromotion],
  ])('may say the same otherwise: %s', (worded, planned) => {
    expect(addedTo(worded, planned, catalogue)).toEqual([]);
  });

  it.each([...falsehoods, ...promises])('may not add: %s', (text) => {
    for (const planned of [offers, terms, 'Cuéntame, ¿en qué distrito vives?'])
      expect(staysWithin(`${planned}\n${text}`, planned, catalogue), planned).toBe(false);
  });

  it.each([
    ['El primer mes es gratis.', terms],
    ['Tienes 12 meses gratis.', terms],
    ['Te sale gratis.', terms],
    ['Movistar Fibra 50 no tiene contrato.', terms],
    ['Con la Fibra 100 la instalación es gratis.', `${offers}\n${terms}`],
    ['Entel Fibra Hogar 300 con 2 % de descuento los 30 primeros meses.', promotion],
    ['Hay una promoción.', noPromotion],
    ['Fibra 200 es la mejor. Te sale US$ 30 al mes.', offers],
    ['Te sale 30 con la fibra 200.', offers],
    ['La de 200 megas está a treinta dólares.', offers],
    ['Movistar Fibra 100, US$ 30 al mes.', offers],
    ['Claro Fibra 100 a US$ 45 al mes.', offers],
    ['Son US$ 100 al mes.', offers],
    ['Son 45 soles al mes.', offers],
    ['También llegamos a San Borja.', offers],
    // Turned round
    ['Buenas noticias: no llegamos a Los Olivos.', offers],
    ['Sí, hay promoción.', noPromotion],
    ['Con Movistar Fibra 50 la instalación no es gratis.', terms],
    ['Con Movistar Fibra 50 la instalación casi es gratis.', terms],
    ['Movistar Fibra 50 jamás tiene un contrato de 12 meses.', terms],
    // Said of more, or perhaps
    ['Con cualquiera la instalación es gratis.', terms],
    ['Movistar Fibra 50 tiene un contrato de 12 meses si quieres.', terms],
    ['La instalación es gratis por 3 días hábiles.', terms],
    ['Movistar Fibra 200 con contrato de 12 meses.', `${terms}\n${offers}`],
    ['• US$ 60 al mes · Movistar Fibra 200, instalación gratis', `${terms}\n${offers}`],
    ['Movistar Fibra 50 tiene un contrato de 12 meses o lo que prefieras.', terms],
    ['Movistar Fibra 50 podría tener un contrato de 12 meses.', terms],
    ['Solo necesitas tu documento o la dirección.', terms],
    ['Por ahora no hay ninguna promoción, pero puede ser.', noPromotion],
    ['No es que por ahora no hay ninguna promoción.', noPromotion],
    ['¿La instalación es gratis con Movistar Fibra 50?', `${terms}\n¿Te interesa?`],
    // Half a promotion
    ['Entel Fibra Hogar 300 con 30 % de descuento.', promotion],
    ['Entel Fibra Hogar 300 con 30 % de descuento los primeros meses.', promotion],
    ['Entel Fibra Hogar 300 con 30 % de descuento cada 2 meses.', promotion],
    ['Entel Fibra Hogar 300 a 30 % del precio los 2 primeros meses.', promotion],
    [
      'Entel Fibra Hogar 300 con 30 % de descuento los 2 primeros meses y después igual.',
      promotion,
    ],
    // Twice
    [`${terms} La instalación es gratis.`, terms],
    // A yes to what is left to a person
    ['Sí, eso te lo confirma un asesor.', 'Eso te lo confirma un asesor.'],
    ['Claro que sí. Eso te lo confirma un asesor.', 'Eso te lo confirma un asesor.'],
    // Of the list, and of the lead
    ['Tienes estas 4 opciones:', offers],
    ['¡Mucho gusto, Juana!', '¡Mucho gusto, Carlos!'],
  ])('may not say: %s', (worded, planned) => {
    expect(staysWithin(worded, planned, catalogue)).toBe(false);
  });

  const plans = fc.uniqueArray(fc.constantFrom(...productsInArea(catalogue, 'area_losolivos')), {
    minLength: 2,
    maxLength: 4,
    selector: ({ monthlyPrice }) => monthlyPrice.amountMinor,
  });
  const say = fc.constantFrom(
    (name: string, price: number) => `${name} a US$ ${price} al mes`,
    (name: string, price: number) => `US$ ${price} al mes con ${name}`,
    (name: string, price: number) => `${name.toLowerCase()} cuesta ${inWords(price)} dólares`,
    (name: string, price: number) => `está ${name}. Te sale ${price} dólares`,
  );

  it('gives every plan its own price, and no other’s', () => {
    const priceOf = (plan: { monthlyPrice: { amountMinor: number } } | undefined) =>
      (plan?.monthlyPrice.amountMinor ?? 0) / 100;
    fc.assert(
      fc.property(plans, say, fc.constantFrom('. ', '\n', ', '), (chosen, saying, joint) => {
        // Two operators may call a plan the same: without the operator nobody knows whose is meant.
        fc.pre(new Set(chosen.map(({ planName }) => planName)).size === chosen.length);
        const planned = chosen
          .map((plan) => `• US$ ${priceOf(plan)} al mes · ${plan.planName}`)
          .join('\n');
        const worded = (shift: number) =>
          chosen
            .map((plan, index) =>
              saying(plan.planName, priceOf(chosen[(index + shift) % chosen.length])),
            )
            .join(joint);
        expect(addedTo(worded(0), planned, catalogue)).toEqual([]);
        expect(staysWithin(worded(1), planned, catalogue), worded(1)).toBe(false);
      }),
    );
  });

  it('holds no number that the plan does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2_000 }), (value) => {
        fc.pre(![50, 100, 200, 30, 45, 60].includes(value));
        for (const text of [`Solo ${value}.`, `Son ${inWords(value)} nomás`, `${value} al mes`])
          expect(staysWithin(`${offers}\n${text}`, offers, catalogue), text).toBe(false);
      }),
    );
  });
});
