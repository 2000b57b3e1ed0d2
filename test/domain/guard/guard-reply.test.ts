import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../../domain/assistant.ts';
import { productsInArea } from '../../../domain/catalogue.ts';
import { guardReply } from '../../../domain/guard/guard-reply.ts';
import { catalogue, converse } from '../conversation/converse.ts';

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
