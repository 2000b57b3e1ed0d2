import { type Currency, fractionDigits } from '../money.ts';
import { cardinal, masculine } from './say-numbers.ts';

const names: Record<Currency, [one: string, many: string]> = {
  PEN: ['sol', 'soles'],
  USD: ['dólar', 'dólares'],
  CLP: ['peso', 'pesos'],
  COP: ['peso', 'pesos'],
};

/** "45.90" soles → "cuarenta y cinco soles con noventa", as people say prices in Lima. @param amount in major units, digits with an optional point */
export function sayMoney(amount: string, currency: Currency): string {
  const [whole = '0', cents = ''] = amount.split('.');
  const [one, many] = names[currency];
  const noun = Number(whole) === 1 ? one : many;
  const minor = fractionDigits[currency] === 0 ? 0 : Number(cents.padEnd(2, '0').slice(0, 2));
  const said = `${masculine(whole)} ${/^[1-9]\d*0{6}$/.test(whole) ? 'de ' : ''}${noun}`;
  return minor === 0 ? said : `${said} con ${cardinal(minor)}`;
}
