import { describe, expect, it } from 'vitest';
import {
  type LineHistory,
  tooManyFail,
  withCall,
} from '../../../domain/calling/circuit-breaker.ts';

const history = (...failed: boolean[]) => failed.reduce<LineHistory>(withCall, []);
const many = (count: number, failed: boolean) => Array.from({ length: count }, () => failed);

describe('the circuit breaker of the lines', () => {
  it('trips when half of the latest twenty failed, and not before ten are known', () => {
    expect(tooManyFail(history(...many(9, true)))).toBe(false);
    expect(tooManyFail(history(...many(10, true)))).toBe(true);
    expect(tooManyFail(history(...many(11, false), ...many(9, true)))).toBe(false);
    expect(tooManyFail(history(...many(10, false), ...many(10, true)))).toBe(true);
  });

  it('forgets what was long ago', () => {
    expect(tooManyFail(history(...many(20, true), ...many(11, false)))).toBe(false);
  });
});
