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
      productsInArea(catalogue, 'area_losolivos').flatMap(({ monthlyPrice, installationPrice }) => [
        monthlyPrice.amountMinor,
        installationPrice.amountMinor,
      ]),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (minor) => {
        expect(check(`Cuesta US$ ${(minor / 100).toFixed(2)} al mes`).ok).toBe(real.has(minor));
      }),
    );
  });

  it.each([
    ['¡Te llega a 950 Mbps!', 'unknown_speed'],
    ['Tienes 77 % de descuento', 'unknown_discount'],
    ['As an AI language model I cannot', 'leaks_instructions'],
    ['Sorry, this plan is not available with your line, please call', 'not_spanish'],
    ['', 'empty'],
    ['a'.repeat(2_000), 'too_long'],
  ])('refuses %s', (text, reason) => {
    expect(check(text)).toMatchObject({ ok: false, reasons: expect.arrayContaining([reason]) });
  });
});
