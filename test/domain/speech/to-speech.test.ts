import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../domain/money.ts';
import { spokenReply, toSpeech } from '../../../domain/speech/to-speech.ts';

describe('a written reply, said aloud', () => {
  it.each([
    ['Cuesta S/ 45.90 al mes.', 'Cuesta cuarenta y cinco soles con noventa al mes.'],
    ['Cuesta S/ 45.00 al mes.', 'Cuesta cuarenta y cinco soles al mes.'],
    ['S/ 1.00 o S/ 121.05', 'un sol o ciento veintiún soles con cinco'],
    ['US$ 45 al mes', 'cuarenta y cinco dólares al mes'],
    ['CLP$ 19,990 al mes', 'diecinueve mil novecientos noventa pesos al mes'],
    ['COP$ 80,000', 'ochenta mil pesos'],
    ['COP$ 2,000,000', 'dos millones de pesos'],
    ['100 Mbps y 21 GB', 'cien megas y veintiún gigas'],
    [
      '30 % de descuento los 2 primeros meses',
      'treinta por ciento de descuento los dos primeros meses',
    ],
    ['el viernes 27 de noviembre', 'el viernes veintisiete de noviembre'],
    ['el 1 de diciembre', 'el primero de diciembre'],
    ['a las 15:30', 'a las tres y media de la tarde'],
    ['a las 13:00 o 09:15', 'a la una de la tarde o nueve y cuarto de la mañana'],
    ['escríbenos a ana_t@timbre.pe', 'escríbenos a ana guion bajo t arroba timbre punto pe'],
    ['al +51 987 654 321', 'al cinco uno, nueve ocho siete, seis cinco cuatro, tres dos uno'],
    ['¡Hola! 👋 Soy *Ana*', '¡Hola! Soy Ana'],
    [
      'Estas son tus opciones:\n• 50 Mbps · US$ 30 al mes · Movistar Fibra 50\n¿Cuál te interesa?',
      'Estas son tus opciones: cincuenta megas, treinta dólares al mes, Movistar Fibra cincuenta. ¿Cuál te interesa?',
    ],
    ['Mira https://timbre.pe/planes?a=1', 'Mira el enlace que te mando por WhatsApp'],
  ])('%s', (written, said) => {
    expect(toSpeech(written)).toBe(said);
  });

  it('asks a choice of buttons in words', () => {
    const buttons = [
      { id: 'zone:yes', title: 'Sí' },
      { id: 'zone:no', title: 'No, es otra zona' },
    ];
    expect(spokenReply({ kind: 'buttons', text: '¿Es en Ate?', buttons })).toBe(
      '¿Es en Ate? Sí o No es otra zona.',
    );
  });

  it('never leaves a digit, an emoji or a mark of layout to the voice', () => {
    const money = fc.record({
      amountMinor: fc.nat(99_999_999),
      currency: fc.constantFrom('PEN', 'USD', 'CLP', 'COP'),
    });
    const piece = fc.oneof(
      money.map((one) => formatMoney(one)),
      fc.nat(9_999).map((speed) => `${speed} Mbps`),
      fc.nat(999).map((gigas) => `${gigas} GB`),
      fc.constantFrom(
        '👋',
        '*negrita*',
        '• uno',
        'hola',
        '¿sí?',
        '15:30',
        '\n',
        '+51987654321',
        '😊🏽',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const said = toSpeech(pieces.join(' '));
        expect(said).not.toMatch(/[0-9*_~`#•\n\p{Extended_Pictographic}]/u);
        expect(said).toBe(said.trim());
      }),
    );
  });

  it('says two different prices differently', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999_999), (one, other) => {
        fc.pre(one !== other);
        const say = (amountMinor: number) =>
          toSpeech(formatMoney({ amountMinor, currency: 'PEN' }));
        expect(say(one)).not.toBe(say(other));
      }),
    );
  });
});
