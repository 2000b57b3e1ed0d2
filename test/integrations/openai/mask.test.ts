import { describe, expect, it } from 'vitest';
import { masking } from '../../../integrations/openai/mask.ts';
import { catalogue } from '../../domain/conversation/converse.ts';

const hiding = (names: string[], text: string) => masking(names, catalogue).hide(text);

describe('what hides a person from the model', () => {
  it('leaves districts whole, whatever somebody is called', () => {
    expect(hiding(['Miguel Torres'], 'soy Miguel, vivo en San Miguel')).toBe(
      'soy [NOMBRE], vivo en San Miguel',
    );
    expect(hiding(['Rosa Olivos'], 'Rosa Olivos, de Los Olivos')).toBe('[NOMBRE], de Los Olivos');
    expect(hiding(['Ana María'], 'llegamos a Jesús María, Ana María')).toBe(
      'llegamos a Jesús María, [NOMBRE]',
    );
  });

  it('knows a name without its accents', () => {
    expect(hiding(['José Núñez'], 'soy jose nunez')).toBe('soy [NOMBRE]');
  });

  it.each(['987654321', '01 456 7890', '456 7890', '987-654-321', '９８７６５４３２１'])(
    'hides a telephone number: %s',
    (number) => {
      expect(hiding([], `mi numero es ${number} ok`)).toBe('mi numero es [NÚMERO] ok');
    },
  );

  it('leaves prices, sizes and dates', () => {
    const text = 'el de 100 megas a US$ 45 al mes, desde el 15/12';
    expect(hiding([], text)).toBe(text);
  });

  it('hides every address and gives each back as it was', () => {
    const mask = masking([], catalogue);
    const text = 'vivo en Av. Los Álamos 456 y mi mama en Jr. Puno 512';
    const hidden = mask.hide(text);
    expect(hidden).not.toMatch(/456|512/);
    expect(mask.reveal(hidden)).toBe(text);
  });
});
