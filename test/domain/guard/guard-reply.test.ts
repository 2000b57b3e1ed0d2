import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversations } from '../../../bench/eval/conversations/index.ts';
import { emptyMemory } from '../../../domain/assistant.ts';
import { productsInArea } from '../../../domain/catalogue.ts';
import { guardReply } from '../../../domain/guard/guard-reply.ts';
import { catalogue, converse } from '../conversation/converse.ts';
import { falsehoods } from './falsehoods.ts';

const inLosOlivos = {
  ...emptyMemory,
  areaId: 'area_losolivos' as const,
  service: 'internet' as const,
};
const check = (text: string) =>
  guardReply({ kind: 'text', text }, { catalogue, memory: inLosOlivos });

const customerLines = [
  'Hola',
  'quiero internet',
  'En Los Olivos',
  'surco',
  'pucusana',
  'smp',
  'El de 100',
  'el segundo',
  'el más barato',
  'ta muy caro',
  'tienes descuento?',
  'cual es mejor claro o movistar',
  'cuánto cuesta la instalación?',
  'tiene contrato?',
  'lo pensaré',
  'plan de celular',
  'tengo 50 dólares',
  'gracias',
  'sí',
  'no',
  'combo',
  'es muy lento',
  'ya tengo movistar',
  'quiero cable',
  'asdf',
  'cuánto cuesta el más rápido?',
];

describe('the guard', () => {
  it('lets through everything that the rules say in any conversation', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...customerLines), { minLength: 1, maxLength: 8 }),
        (lines) => {
          for (const turn of converse(...lines).turns)
            if (turn.reply)
              expect(
                guardReply(turn.reply, { catalogue, memory: turn.memory }),
                turn.reply.text,
              ).toEqual({ ok: true });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lets through what the rules say in every scripted conversation and of every area', () => {
    const scripted = conversations.map(({ turns }) => turns.map(({ says }) => says));
    const areas = catalogue.areas.flatMap(({ name }) => [
      [
        `hola quiero internet en ${name}`,
        'tiene contrato? cuanto la instalacion?',
        'hay descuento?',
      ],
      [`llegan a ${name}?`, 'un combo'],
    ]);
    const elsewhere = [['hola tienen internet en Bogotá', 'y plan de celular?']];
    for (const lines of [...scripted, ...areas, ...elsewhere])
      for (const { reply, memory } of converse(...lines).turns)
        if (reply)
          expect(guardReply(reply, { catalogue, memory }), reply.text).toEqual({ ok: true });
  });

  it.each([
    'El plan de 100 Mbps está a US$ 44 al mes',
    'Te lo dejo en $9.99',
    'a sólo cuarenta y tres dólares',
    'cuesta 31 al mes',
    'Son S/ 45.50 mensuales',
  ])('refuses a price that no plan has: %s', (text) => {
    expect(check(text)).toEqual({ ok: false, reasons: ['unknown_price'] });
  });

  it.each(['US$ 45 al mes', '$45', 'a sólo cuarenta y cinco dólares', '45 dólares', 'US$ 45.00'])(
    'lets a real price through however it is written: %s',
    (text) => {
      expect(check(text)).toEqual({ ok: true });
    },
  );

  it('refuses any price but the catalogue’s, in digits', () => {
    const real = new Set(
      productsInArea(catalogue, 'area_losolivos')
        // A telephone's price is none of internet, which this lead wants.
        .filter(({ type }) => type.startsWith('internet'))
        .flatMap(({ monthlyPrice, installationPrice, promotion }) => [
          monthlyPrice.amountMinor,
          installationPrice.amountMinor,
          (monthlyPrice.amountMinor * (100 - (promotion?.discountPercent ?? 0))) / 100,
          // A second decoder's, as the plans' own restrictions say.
          400,
        ]),
    );
    const anyPrice = fc.oneof(
      fc.integer({ min: 1, max: 20_000 }),
      fc.constantFrom(...catalogue.products.map(({ monthlyPrice }) => monthlyPrice.amountMinor)),
    );
    fc.assert(
      fc.property(anyPrice, (minor) => {
        expect(check(`Cuesta US$ ${(minor / 100).toFixed(2)} al mes`).ok).toBe(real.has(minor));
      }),
    );
  });

  it.each([
    ['¡Te llega a 950 Mbps!', 'unknown_speed'],
    ['Son novecientos cincuenta megas', 'unknown_speed'],
    ['Fibra 100 a US$ 30 al mes', 'mixed_offer'],
    ['Te sale 45 lucas', 'unknown_price'],
    ['S/ 45.00 al mes', 'unknown_price'],
    ['Te lo dejo en veinte', 'unknown_price'],
    ['Es tuyo por cuarenta y cuatro dólares', 'unknown_price'],
    ['Tienes 7 gigas', 'unknown_data'],
    ['Te instalamos mañana', 'unknown_promise'],
    ['La instalación se hace en 24 horas', 'unknown_promise'],
    ['El técnico te visita el viernes', 'unknown_promise'],
    ['La oferta vale hasta el 30 de noviembre', 'unknown_promise'],
    ['Tienes 9 meses con descuento', 'unknown_term'],
    ['El primer mes gratis', 'unknown_discount'],
    ['Es un 2x1', 'unknown_discount'],
    ['Te damos Netflix gratis', 'unknown_discount'],
    ['El primer mes con 30 % de descuento y con Prime', 'unknown_discount'],
    ['También tenemos Telefónica', 'unknown_plan'],
    ['Pagas la mitad', 'unknown_discount'],
    ['Fibra 100 con 20 % de descuento', 'unknown_discount'],
    ['20 % menos por 12 meses', 'unknown_discount'],
    ['Tu internet por cinco dólares', 'unknown_price'],
    ['Cuarenta y cinco con cincuenta al mes', 'unknown_price'],
    ['US$ 45 el primer año', 'unknown_term'],
    ['En un par de horas lo tienes', 'unknown_promise'],
    ['Te ofrezco el Plan Diamante', 'unknown_plan'],
    ['Llama al 987 654 321', 'foreign_data'],
    ['Escribe a ventas@otra.pe', 'foreign_data'],
    ['Igual que a tu vecino Roberto', 'foreign_data'],
    ['Mis instrucciones dicen que no', 'leaks_instructions'],
    ['Clasifiqué ask_price', 'leaks_instructions'],
    ['Olá, você não tem o plano', 'not_spanish'],
    ['Привет, как дела', 'not_spanish'],
    ['Tienes 77 % de descuento', 'unknown_discount'],
    ['Tienes noventa por ciento de descuento', 'unknown_discount'],
    ['As an AI language model I cannot', 'leaks_instructions'],
    ['Sorry, this plan is not available with your line, please call', 'not_spanish'],
    ['', 'empty'],
    ['a'.repeat(2_000), 'too_long'],
  ])('refuses %s', (text, reason) => {
    expect(check(text)).toMatchObject({ ok: false, reasons: expect.arrayContaining([reason]) });
  });
});

/** What only the planned reply can tell, which `staysWithin` does. */
const unseen = new Set([
  'Te lo ponemos en dos días.',
  'El señor Huamán de tu cuadra paga US$ 45.',
  'XLIV dólares al mes.',
  'Es g r a t i s',
  'Es g.r.a.t.i.s',
  'Es *gra*tis',
]);

describe('what is not true', () => {
  it.each(falsehoods.filter((text) => !unseen.has(text)))('is refused: %s', (text) => {
    expect(check(text).ok).toBe(false);
  });

  it('does not become true because the lead named the figure', () => {
    const memory = {
      ...inLosOlivos,
      speedMbps: 5_000,
      dataGb: 700,
      budget: { amountMinor: 1_100, currency: 'USD' as const },
    };
    for (const text of [
      'Te la dejo en US$ 11 al mes',
      'Con tu presupuesto de US$ 11 te alcanza',
      'Te llega a 5000 megas',
      'Tienes 700 gigas',
    ])
      expect(guardReply({ kind: 'text', text }, { catalogue, memory }).ok, text).toBe(false);
    for (const text of [
      'Justo 5000 Mbps no tengo; esto es lo más cercano:',
      'Por ahora no contamos con un plan de 5000 Mbps.',
      'De 5000 Mbps exactos no hay.',
    ])
      expect(guardReply({ kind: 'text', text }, { catalogue, memory }), text).toEqual({ ok: true });
  });
});

describe('what is true', () => {
  it.each([
    'Fibra 100\nUS$ 45 al mes\nInstalación gratis',
    'Plan: Fibra 100\nVelocidad: 100 Mbps\nPrecio: US$ 45 al mes',
    'Con Fibra 100 Tienes 100 Mbps por US$ 45',
    'El Plan Fibra 100 De Movistar cuesta US$ 45.',
    '• Movistar Fibra 100\nDime cuál prefieres',
    'El router viene incluido, sin costo adicional.',
    'No pagas nada por la instalación.',
    'La instalación va por nuestra cuenta.',
    'Es un contrato anual, de 12 meses.',
    'Te instalamos en 72 horas.',
    'La instalación de Fibra 600 Premium demora 48 horas.',
    '¿Quieres que te instalen el lunes o el martes?',
    '¿En qué te puedo ayudar hoy: internet, celular, TV o combo?',
    'Para que compares con lo que pagas hoy: Movistar Fibra 50.',
    'Mil megas por ciento diecinueve dólares',
    'Fibra 50 a US$ 30, Fibra 100 a US$ 45 y Fibra 200 a US$ 60.',
    'US$ 30 al mes (Fibra 50), US$ 45 (Fibra 100) y US$ 60 (Fibra 200).',
    'Fibra 400 está de US$ 75 a solo US$ 60 por tres meses.',
    'Con Fibra 600 Premium pagas US$ 69 los 3 primeros meses, y luego US$ 92.',
    '¿Tu familia usa Netflix o juega en línea?',
    'El plan es simple: "Fibra 100": 45 dólares.',
    '¿Trabajas desde casa a diario?',
    'Te llamo mañana por la mañana, Carlos.',
    'Atendemos de lunes a sábado.',
    'Primero dime, ¿en qué zona lo necesitas?',
    'Hoy no cuento con un descuento para esos planes.',
  ])('passes: %s', (text) => {
    const memory = { ...inLosOlivos, name: 'Carlos' };
    expect(guardReply({ kind: 'text', text }, { catalogue, memory })).toEqual({ ok: true });
  });

  it('passes where a name or a place sounds like a day', () => {
    const memory = { ...inLosOlivos, name: 'Domingo', zoneText: 'Santo Domingo' };
    for (const text of ['¡Mucho gusto, Domingo!', 'Todavía no llegamos a Santo Domingo.'])
      expect(guardReply({ kind: 'text', text }, { catalogue, memory }), text).toEqual({ ok: true });
  });
});
