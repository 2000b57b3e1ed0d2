import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctTypos } from '../../../domain/understanding/correct-typos.ts';
import { normalise } from '../../../domain/understanding/normalise.ts';
import { soundOf } from '../../../domain/understanding/phrase.ts';

describe('the form in which messages are compared', () => {
  it.each([
    ['HOLAAAA, ¿q tal?', 'hola que tal'],
    ['cuanto x 200mb', 'cuanto por 200 mbps'],
    ['S/.45 o s/ 45.50', 's/ 45 o s/ 45.50'],
    ['cuarenta y cinco soles', '45 soles'],
    ['el de cien megas', 'el de 100 mbps'],
    ['mil megas', '1000 mbps'],
    ['mil gracias', 'mil gracias'],
    ['doscientos cincuenta y ocho mil pesos', '258000 pesos'],
    ['uno de los dos', 'uno de los dos'],
    ['veintiuno', '21'],
    ['xfa 👍', 'por favor 👍'],
  ])('“%s” → “%s”', (written, expected) => {
    expect(normalise(written)).toBe(expected);
  });

  it('never fails and changes nothing the second time for plain words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(typeof normalise(text)).toBe('string');
      }),
    );
  });
});

describe('typos', () => {
  it.each([
    ['isntalacion', 'instalacion'],
    ['covertura', 'cobertura'],
    ['promosion', 'promocion'],
    ['descueto', 'descuento'],
  ])('“%s” was meant to be “%s”', (written, meant) => {
    expect(correctTypos(soundOf(normalise(written)))).toBe(soundOf(normalise(meant)));
  });

  it.each(['esposa', 'cuenta', 'carrera', 'hermosa'])('“%s” is left as it is', (word) => {
    expect(correctTypos(soundOf(word))).toBe(soundOf(word));
  });
});
