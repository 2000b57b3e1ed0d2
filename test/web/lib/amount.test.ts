import { expect, it } from 'vitest';
import { parseAmount, readableAmount } from '../../../web/lib/amount.ts';

it.each([
  ['45', 4500],
  ['45.5', 4550],
  ['45,50', 4550],
  ['1,200', 120_000],
  [' 0 ', 0],
])('"%s" is %i cents', (text, amountMinor) => {
  expect(parseAmount(text, 'USD')).toEqual({ amountMinor, currency: 'USD' });
});

it.each(['', 'gratis', '-5', '1.234', '99999999999'])('"%s" is no amount', (text) => {
  expect(parseAmount(text, 'USD')).toBeNull();
});

it('an amount reads back as it was written', () => {
  expect(readableAmount({ amountMinor: 4550, currency: 'USD' })).toBe('45.50');
  expect(readableAmount({ amountMinor: 4500, currency: 'USD' })).toBe('45');
  expect(readableAmount({ amountMinor: 4500, currency: 'CLP' })).toBe('4500');
});
