import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../../domain/assistant.ts';
import { productsInArea } from '../../../domain/catalogue.ts';
import { figuresIn } from '../../../domain/guard/figures.ts';
import { guardReply } from '../../../domain/guard/guard-reply.ts';
import { catalogue } from '../conversation/converse.ts';
import { inWords } from './spelling.ts';

const memory = { ...emptyMemory, areaId: 'area_losolivos' as const, service: 'internet' as const };
const refusals = (text: string): string[] => {
  const verdict = guardReply({ kind: 'text', text }, { catalogue, memory });
  return verdict.ok ? [] : verdict.reasons;
};
/** What the lead asks for, where it lives: a telephone's price is none for internet. */
const here = productsInArea(catalogue, 'area_losolivos').filter(({ type }) =>
  type.startsWith('internet'),
);

/** Ways to say a price in dollars, of a whole amount. */
const pricings: ((amount: number) => string)[] = [
  (amount) => `El plan está a US$ ${amount} al mes`,
  (amount) => `El plan está a US$ ${amount}.00 al mes`,
  (amount) => `Te queda en $${amount}`,
  (amount) => `Son ${amount} dólares mensuales`,
  (amount) => `a sólo ${inWords(amount)}`,
  (amount) => `Cuesta ${inWords(amount)} dólares cada mes`,
  (amount) => `Pagarías ${inWords(amount)} al mes`,
  (amount) => `Te lo dejo en ${amount}`,
];
const speeds: ((mbps: number) => string)[] = [
  (mbps) => `Te llega a ${mbps} Mbps`,
  (mbps) => `Son ${mbps} megas`,
  (mbps) => `Navegas con ${inWords(mbps)} megas`,
];
const monthly = new Set(here.map(({ monthlyPrice }) => monthlyPrice.amountMinor / 100));
const derivable = new Set(
  here.flatMap(({ monthlyPrice, installationPrice, promotion }) => [
    monthlyPrice.amountMinor / 100,
    installationPrice.amountMinor / 100,
    (monthlyPrice.amountMinor * (100 - (promotion?.discountPercent ?? 0))) / 10_000,
  ]),
);
const fastest = new Set(here.flatMap(({ speedMbps }) => speedMbps ?? []));

describe('figures, in digits and in words', () => {
  it('are understood as they were said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999 }), (value) => {
        expect(figuresIn(`cuesta ${inWords(value)} dólares`).prices).toContainEqual({
          amount: value,
          currency: 'USD',
        });
      }),
    );
  });

  it.each([
    ['cuarentaicuatro dólares', 44],
    ['treintaiocho dólares', 38],
    ['cuarenta i cinco dólares', 45],
    ['una docena de dólares', 12],
    ['por ciento diecinueve dólares', 119],
    ['cuarenta y cinco soles con noventa', 45.9],
  ])('are read however they are spelt: %s', (text, amount) => {
    expect(figuresIn(text).prices.map((price) => price.amount)).toEqual([amount]);
  });

  it('are several where they are said one by one', () => {
    expect(figuresIn('once veinte treinta y cinco').all).toEqual([11, 20, 35]);
  });

  it('pass when a plan of the zone has that price', () => {
    fc.assert(
      fc.property(fc.constantFrom(...monthly), fc.constantFrom(...pricings), (amount, say) => {
        expect(refusals(say(amount)), say(amount)).toEqual([]);
      }),
    );
  });

  it('are refused when none has', () => {
    const wrong = fc.integer({ min: 2, max: 400 }).filter((amount) => !derivable.has(amount));
    fc.assert(
      fc.property(wrong, fc.constantFrom(...pricings), (amount, say) => {
        expect(refusals(say(amount)), say(amount)).toContain('unknown_price');
      }),
    );
  });

  it('are refused in another currency', () => {
    const say = fc.constantFrom(
      (amount: number) => `S/ ${amount}.00 al mes`,
      (amount: number) => `${amount} soles`,
      (amount: number) => `${inWords(amount)} lucas`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...monthly), say, (amount, saying) => {
        expect(refusals(saying(amount)), saying(amount)).toContain('unknown_price');
      }),
    );
  });

  it('hold for speeds too', () => {
    const any = fc.oneof(fc.integer({ min: 2, max: 2_000 }), fc.constantFrom(...fastest));
    fc.assert(
      fc.property(any, fc.constantFrom(...speeds), (mbps, say) => {
        const isKnown = fastest.has(mbps);
        expect(refusals(say(mbps)).includes('unknown_speed'), say(mbps)).toBe(!isKnown);
      }),
    );
  });

  it('hold for discounts and installation times', () => {
    const offered = new Set([
      10,
      ...here.flatMap(({ promotion }) => promotion?.discountPercent ?? []),
    ]);
    const days = new Set(here.flatMap(({ installationDays }) => installationDays ?? []));
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), (value) => {
        for (const text of [`Tienes ${value} % de descuento`, `${inWords(value)} por ciento menos`])
          expect(refusals(text).includes('unknown_discount'), text).toBe(!offered.has(value));
        const promise = `Te instalamos en ${inWords(value)} días`;
        expect(refusals(promise).includes('unknown_promise'), promise).toBe(!days.has(value));
      }),
    );
  });

  it('give no plan another plan’s price', () => {
    const fibre = here.filter(({ type }) => type === 'internet_fibre');
    const pair = fc.tuple(fc.constantFrom(...fibre), fc.constantFrom(...fibre));
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const amount = other.monthlyPrice.amountMinor / 100;
        const text = `${one.speedMbps} Mbps a US$ ${amount} al mes`;
        const isReal = here.some(
          ({ speedMbps, monthlyPrice, promotion }) =>
            speedMbps === one.speedMbps &&
            [100, 100 - (promotion?.discountPercent ?? 0)].some(
              (percent) => (monthlyPrice.amountMinor * percent) / 10_000 === amount,
            ),
        );
        expect(refusals(text).includes('mixed_offer'), text).toBe(!isReal);
      }),
    );
  });
});
