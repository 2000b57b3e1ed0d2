import { describe, expect, it } from 'vitest';
import { seededCatalogue } from '../../../db/seed/data/catalogue.ts';
import { findZone } from '../../../domain/understanding/find-zone.ts';

const found = (text: string, asked = false) => {
  const finding = findZone(text, seededCatalogue.areas, asked);
  return finding.kind === 'found' ? finding.area.name : finding.kind;
};

describe('a zone', () => {
  it.each([
    ['quiero internet para san juan miraflores', 'San Juan de Miraflores'],
    ['vivo en sanjuan de miraflores', 'San Juan de Miraflores'],
    ['san juan lurigancho', 'San Juan de Lurigancho'],
    ['s.j. de lurigancho', 'San Juan de Lurigancho'],
    ['villamaria del triunfo', 'Villa María del Triunfo'],
  ])('is the long name, however it is shortened: %s', (text, name) => {
    expect(found(text)).toBe(name);
  });

  it.each([
    ['vivo en miraflores, arequipa', 'Arequipa'],
    ['miraflores arequipa', 'Arequipa'],
    ['vivo en miraflores, lima', 'Miraflores'],
    ['trabajo en arequipa y vivo en surco', 'Santiago de Surco'],
  ])('is of the city that stands behind it: %s', (text, name) => {
    expect(found(text)).toBe(name);
  });

  it('is not Lima\u2019s when the city behind it is abroad', () => {
    expect(found('vivo en el barrio la victoria bogota')).toBe('uncovered');
  });

  it.each([
    'quiero internet para año nuevo',
    'necesito wifi en mi casa grande de dos pisos',
    'por el nacimiento de mi hija',
    'arriba mi peru',
  ])('is not named by everyday words: %s', (text) => {
    expect(found(text)).toBe('none');
  });
});
