import { describe, expect, it } from 'vitest';
import { findBudget } from '../../../domain/understanding/find-budget.ts';
import { normalise } from '../../../domain/understanding/normalise.ts';

const budgetIn = (text: string, timeZone = 'America/Lima') => {
  const found = findBudget(normalise(text), timeZone);
  return found && [found.amountMinor / (found.currency === 'CLP' ? 1 : 100), found.currency];
};

describe('a budget', () => {
  it.each([
    ['pago 120 soles en movistar y quiero bajar a 80 soles', 80],
    ['claro me cobra 110 soles, yo quisiera pagar maximo 90 soles', 90],
    ['ahorita pago 99 soles, busco algo de 70 soles', 70],
    ['me ofrecieron en win 69 soles pero yo tengo 60', 60],
    ['antes pagaba 100 soles, ahora puedo 60 soles', 60],
    ['no quiero pagar 100 soles, maximo 70 soles', 70],
    ['100 soles es mucho, 70 si', 70],
    ['claro me da 200 a 35, me lo dejas en 30?', 30],
    ['quiero bajar mi recibo de 120 a 80 soles', 80],
    ['mi recibo viene 120 y quiero algo de 80', 80],
    ['70 mensuales ni un sol mas', 70],
  ])('is the wish, not what is paid or offered elsewhere: %s', (text, soles) => {
    expect(budgetIn(text)).toEqual([soles, 'PEN']);
  });

  it.each([
    'no puedo pagar 45 dolares',
    'no llego a 45 dolares',
    '45 dolares?? en soles cuanto es',
    '45 dolares son como 170 soles no?',
    'pense que eran 45 soles',
    'yo vi 45 soles en facebook',
    'quitale 10 soles y lo agarro',
    'debo 80 soles',
    'me cobraron 30 soles de mas',
    'gano 1200 soles al mes',
    'gasto 50 soles en recargas cada mes',
    'mi alquiler es 500 soles',
    'pagar 60 dolares no puedo',
    'se puede pagar en 12 cuotas?',
    'puedo pagar los 30 de cada mes',
    'maximo 3 cifras',
  ])('is no price repeated, owed or refused: %s', (text) => {
    expect(budgetIn(text)).toBeUndefined();
  });

  it.each([
    ['no puedo pagar más de 60', [60, 'PEN']],
    ['yo te pago 55 nada mas', [55, 'PEN']],
    ['que me dan por 55 soles', [55, 'PEN']],
    ['tengo 50.50', [50.5, 'PEN']],
    ['tengo S/. 1,000', [1000, 'PEN']],
    ['40 dolarillos', [40, 'USD']],
  ])('is what they can pay: %s', (text, amount) => {
    expect(budgetIn(text)).toEqual(amount);
  });

  it('is in thousands where lucas are', () => {
    expect(
      budgetIn('pago 30 lucas en movistar y quiero pagar 20 lucas', 'America/Santiago'),
    ).toEqual([20_000, 'CLP']);
  });

  it('goes on in the currency it was told in', () => {
    expect(findBudget(normalise('y si subo a 50?'), 'America/Lima', 'USD')).toEqual({
      amountMinor: 5000,
      currency: 'USD',
    });
    expect(findBudget(normalise('tengo 50 soles'), 'America/Lima', 'USD')?.currency).toBe('PEN');
  });
});
