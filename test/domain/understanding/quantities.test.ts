import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../domain/understanding/find-quantities.ts';
import { normalise } from '../../../domain/understanding/normalise.ts';

const speedIn = (text: string, asked = false) => findQuantities(normalise(text), asked).speedMbps;
const dataIn = (text: string) => findQuantities(normalise(text), false).dataGb;

describe('a speed', () => {
  it.each([
    ['fibra 600', 600],
    ['internet 200', 200],
    ['fibra optica 300', 300],
    ['200 de velocidad', 200],
    ['velocidad de 200', 200],
    ['doscientas megas', 200],
    ['quiero 500 de internet', 500],
    ['100 MG', 100],
    ['1 giga de internet', 1000],
  ])('is found without the word megas: %s', (text, mbps) => {
    expect(speedIn(text)).toBe(mbps);
  });

  it('is no price of it', () => {
    expect(speedIn('internet 50 soles')).toBeUndefined();
  });

  it.each([
    ['no quiero 100 megas, quiero 300 megas', 300],
    ['ahora tengo 50 megas y quiero 100 megas', 100],
    ['200 o 300 megas', 200],
  ])('is the one they wish: %s', (text, mbps) => {
    expect(speedIn(text)).toBe(mbps);
  });

  it.each([
    ['200', 200],
    ['con 200 me basta', 200],
    ['unos cien creo', 100],
    ['600 pe, pa la play', 600],
    ['y la de 100 en cuanto esta', 100],
  ])('is a bare figure in answer to it: %s', (text, mbps) => {
    expect(speedIn(text, true)).toBe(mbps);
  });

  it.each([
    'somos 10',
    'somos 20 y todos juegan',
    'tengo 40 alumnos',
    'unas 20 computadoras',
    'un edificio de 20 departamentos',
    'mi casa es de 120 m2',
    'piso 20',
    'dpto 501',
    'av arequipa 1240',
    'juego a 144 fps',
    'para ver netflix en 4k',
    'el 15',
    'no necesito 200',
  ])('is no count of anything else, though it was asked for: %s', (text) => {
    expect(speedIn(text, true)).toBeUndefined();
  });
});

describe('an amount of data', () => {
  it('is the one they wish', () => {
    expect(dataIn('ahora tengo 20 gigas quiero 50 gigas')).toBe(50);
  });

  it.each([
    'mi laptop tiene 16 gb de ram',
    'mi celular es de 128 gb',
    'descargo juegos de 100 gigas',
  ])('is no size of a device: %s', (text) => {
    expect(dataIn(text)).toBeUndefined();
  });
});
