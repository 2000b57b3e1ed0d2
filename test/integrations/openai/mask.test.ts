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

  it.each([
    ['vivo en Av. 28 de Julio 1234 piso 3', 'vivo en [DIRECCIÓN]'],
    ['vivo en los geranios 345 urb santa rosa, comas', 'vivo en [DIRECCIÓN], comas'],
    ['block 5 dpto 203', '[DIRECCIÓN]'],
    ['Jr. Puno S/N, Comas', '[DIRECCIÓN], Comas'],
    ['Av. Los Héroes 345, dpto 502, San Juan de Miraflores', '[DIRECCIÓN], San Juan de Miraflores'],
    ['es avenida brasil dos mil trescientos', 'es [DIRECCIÓN]'],
    ['calle 5 numero veinte, comas', '[DIRECCIÓN], comas'],
    ['Mz. K Lt. 14', '[DIRECCIÓN]'],
    ['calle las flores 234 san isidro dpto. 301', '[DIRECCIÓN] san isidro [DIRECCIÓN 2]'],
    ['Los Tulipanes 233, Comas', '[DIRECCIÓN], Comas'],
  ])('hides an address: %s', (text, shown) => {
    expect(hiding([], text)).toBe(shown);
  });

  it.each([
    [
      'a nombre de mi esposa Rosa Huamán Torres, en comas',
      'a nombre de mi esposa [NOMBRE], en comas',
    ],
    ['Hola, soy Carla Ruiz Vega de Timbre', 'Hola, soy [NOMBRE] de Timbre'],
    ['soy yhessenia ccopa quiero internet', 'soy [NOMBRE] quiero internet'],
    ['atte. Luis Alberto Mendoza', 'atte. [NOMBRE]'],
    ['QUIERO INTERNET EN COMAS SOY ROSA HUAMAN', 'QUIERO INTERNET EN COMAS SOY [NOMBRE]'],
    ['me llamo luz victoria paz', 'me llamo [NOMBRE]'],
    ['grover hidalgo de comas', '[NOMBRE] de comas'],
    ['mi vecino don pancho quiere fibra', 'mi vecino don [NOMBRE] quiere fibra'],
    ['digame toño', 'digame [NOMBRE]'],
    ['soy Ana de la Cruz Flores', 'soy [NOMBRE]'],
  ])('hides a name that nobody told us of: %s', (text, shown) => {
    expect(hiding([], text)).toBe(shown);
  });

  it('tells a customer from the district of the same name', () => {
    const names = ['Magdalena Rojas'];
    expect(hiding(names, 'Hola, Magdalena. ¿Todo bien?')).toBe('Hola, [NOMBRE]. ¿Todo bien?');
    expect(hiding(names, 'vivo en magdalena')).toBe('vivo en magdalena');
    expect(hiding(names, 'vivo en Magdalena del Mar')).toBe('vivo en Magdalena del Mar');
  });

  it('hides names of two letters', () => {
    expect(hiding(['Jo'], 'Hola, Jo. ¿todo bien?')).toBe('Hola, [NOMBRE]. ¿todo bien?');
  });

  it.each([
    ['nueve ocho siete seis cinco cuatro tres dos uno', '[NÚMERO]'],
    ['mi dni es cuarenta y cinco sesenta y siete ochenta y nueve doce', 'mi dni es [NÚMERO]'],
    ['pasaporte AB123456', 'pasaporte [NÚMERO]'],
    ['987/654/321 o 987_654_321', '[NÚMERO] o [NÚMERO 2]'],
    ['al juan @ gmail.com', 'al [CORREO]'],
    ['juan (arroba) gmail.com', '[CORREO]'],
    ['juan punto perez arroba gmail punto com', '[CORREO]'],
  ])('hides a number or a mail however it is said: %s', (text, shown) => {
    expect(hiding([], text)).toBe(shown);
  });

  it.each([
    'hay de 100 200 300 megas?',
    'del 15/12/2026 al 20/12/2026',
    'soy comerciante, mi fijo no da tono',
    'si quiero, para la victoria',
    'me atienden por favor soy de sta anita',
    'Con Entel o Win? tienen Netflix',
    'entre todos juntamos 120 mensual',
    'ponga el primero, no no, el segundo mejor',
    'Claro Max Ilimitado 29 en Jesús María',
    'señorita sesenta y nueve me parece mucho',
    'mi hijo quiere jugar y mi mamá vive en Ate',
    'en los olivos 200 megas',
  ])('leaves what a sale is about: %s', (text) => {
    expect(hiding([], text)).toBe(text);
  });

  it('takes everyday words of a name for what they say', () => {
    for (const name of ['Plan Celular', 'Mi Internet Feliz', 'Opciones SAC', 'Claro Rojas'])
      expect(hiding([name], 'claro, quiero un plan de internet o celular, que opciones hay')).toBe(
        'claro, quiero un plan de internet o celular, que opciones hay',
      );
  });

  it('puts back exactly what stood in our words, and no name of somebody else', () => {
    const mask = masking(['Ana', 'Ana Quispe'], catalogue);
    const hidden = mask.hide('soy ANA, mi esposa es Rosa Huamán, cel 987654321');
    expect(hidden).toBe('soy [NOMBRE], mi esposa es [NOMBRE 2], cel [NÚMERO]');
    expect(mask.hideOurs('Te llamo al 987654321, Ana')).toBe('Te llamo al [NÚMERO], [NOMBRE]');
    expect(mask.reveal('[NOMBRE], al [NÚMERO]; y [NOMBRE 2]')).toBe(
      'Ana, al 987654321; y [NOMBRE 2]',
    );
  });

  it('is done at once with a message of spaces', () => {
    const startedAt = performance.now();
    for (const text of [`av a${' '.repeat(4_000)}x`, 'av '.repeat(1_400), 'soy ana '.repeat(500)])
      hiding(['Ana'], text);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
