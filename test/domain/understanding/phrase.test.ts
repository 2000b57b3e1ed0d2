import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../domain/understanding/fold.ts';
import { normalise } from '../../../domain/understanding/normalise.ts';
import { compilePhrase, compilePhrases, soundOf } from '../../../domain/understanding/phrase.ts';
import * as vocabulary from '../../../domain/understanding/vocabulary/index.ts';

const fits = (phrase: string, text: string) =>
  new RegExp(compilePhrase(phrase), 'u').test(soundOf(normalise(text)));

describe('the language of the vocabulary files', () => {
  it.each([
    ['cuanto cuesta', 'hola cuanto cuesta el plan', true],
    ['cuanto cuesta', 'cuanto me cuesta', false],
    ['cuanto ... cuesta', 'cuanto es lo que me cuesta', true],
    ['cuanto [me] cuesta', 'kuanto kuesta', true],
    ['(claro|wom) tiene', 'y wom tiene?', true],
    ['(no quiero|sin) contrato', 'lo quiero sin contrato', true],
    ['instal*', 'cuando lo instalarían', true],
    ['instalac*', 'la instalasion', true],
    ['instal*', 'preinstalado', false],
    ['^ hola', 'ola buenas', true],
    ['^ hola', 'y hola', false],
    ['ahora $', 'por ahora', true],
    ['ahora $', 'ahora no', false],
    ['el de #', 'el d 100', true],
    ['el de #', 'el de cien', true],
    ['👍', 'ya👍', true],
  ])('“%s” in “%s”: %s', (phrase, text, expected) => {
    expect(fits(phrase, text)).toBe(expected);
  });

  it('reads an empty list as never said', () => {
    expect(compilePhrases([]).test(' hola')).toBe(false);
  });

  it('compiles every line that a Spanish speaker wrote', () => {
    const all = Object.values(vocabulary).filter(Array.isArray).flat();
    expect(all.length).toBeGreaterThan(50);
    for (const { label, says } of all)
      if (!['give_location', 'give_budget', 'give_date', 'other'].includes(label))
        expect(says.source, label).not.toBe('(?!)');
  });
});

describe('how a word sounds', () => {
  it.each([
    ['kiero', 'quiero'],
    ['ola', 'hola'],
    ['nesesito', 'necesito'],
    ['instalasion', 'instalacion'],
    ['kaye', 'calle'],
    ['bibo', 'vivo'],
    ['conbo', 'combo'],
    ['exelente', 'excelente'],
    ['manana', 'mañana'],
    ['qiero', 'quiero'],
  ])('“%s” sounds like “%s”', (written, meant) => {
    expect(foldWord(written)).toBe(foldWord(meant));
  });

  it.each([
    ['caro', 'carro'],
    ['pagar', 'pegar'],
    ['si', 'chi'],
    ['gana', 'cana'],
  ])('“%s” is not “%s”', (one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
  });
});
