import { describe, expect, it } from 'vitest';
import { zoneOptions } from '../../../domain/conversation/zone-options.ts';
import { catalogue } from './converse.ts';

describe('a name that several zones begin with', () => {
  it.each([
    ['villa', ['Villa El Salvador', 'Villa María del Triunfo']],
    ['san juan', ['San Juan de Lurigancho', 'San Juan de Miraflores']],
    ['punta', ['Punta Hermosa', 'Punta Negra']],
  ])('is asked back: %s', (said, zones) => {
    expect(zoneOptions(said, catalogue.areas, true)).toEqual(zones);
  });

  it('is asked back where it is introduced', () => {
    expect(zoneOptions('llegan a villa?', catalogue.areas, false)).toHaveLength(2);
  });

  it('is no first name', () => {
    expect(zoneOptions('soy jose', catalogue.areas, false)).toEqual([]);
  });
});
