import { describe, expect, it } from 'vitest';
import { findName } from '../../../domain/understanding/find-name.ts';

describe('a name', () => {
  it.each([
    ['consuelo', 'Consuelo'],
    ['esperanza', 'Esperanza'],
    ['yolanda quispe', 'Yolanda Quispe'],
    ['si, ana', 'Ana'],
    ['claro, luis', 'Luis'],
    ['ok luis torres', 'Luis Torres'],
    ['el mio: pedro', 'Pedro'],
    ['te lo paso: maria elena soto', 'Maria Elena Soto'],
    ['habla con pedro', 'Pedro'],
    ['mi nombre? juan', 'Juan'],
    ['lic. marco vera', 'Marco Vera'],
    ['Flor de María Ríos', 'Flor de María Ríos'],
  ])('that was asked for is whole, whatever comes before it: %s', (text, name) => {
    expect(findName(text, true)).toBe(name);
  });

  it.each([
    ['a nombre de mi hijo Kevin', 'Kevin'],
    ['mejor a nombre de mi mamá Elsa Ríos', 'Elsa Ríos'],
    ['ponlo a nombre de mi esposo, Raúl Vega', 'Raúl Vega'],
    ['a nombre de mi esposa carmen rojas', 'Carmen Rojas'],
  ])('may be a relative\u2019s, without the relation: %s', (text, name) => {
    expect(findName(text, true)).toBe(name);
  });

  it.each([
    ['hola soy nicol', 'Nicol'],
    ['soy ana la que escribio ayer', 'Ana'],
    ['soy luis otra vez', 'Luis'],
    ['soy yo luis', 'Luis'],
    ['aqui luis de comas', 'Luis'],
    ['soy miguel de los olivos', 'Miguel'],
    ['soy rosa de la cruz', 'Rosa de la Cruz'],
    ['soy elmer tello señorita', 'Elmer Tello'],
  ])('ends where something else is said: %s', (text, name) => {
    expect(findName(text, false)).toBe(name);
  });

  it.each(['primero dime el precio', 'no se', 'soy de comas', 'no soy maria'])(
    'is nothing else: %s',
    (text) => expect(findName(text, false)).toBeUndefined(),
  );
});
