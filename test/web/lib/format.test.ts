import { describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatDay,
  formatDue,
  formatLeft,
  formatPhone,
} from '../../../web/lib/format.ts';

/** Monday 23 November 2026, 10:00 in Lima. */
const nowMs = Date.parse('2026-11-23T15:00:00Z');
const before = (ms: number) => new Date(nowMs - ms).toISOString();
const after = (ms: number) => new Date(nowMs + ms).toISOString();
const min = 60_000;
const hour = 60 * min;
const day = 24 * hour;

describe('times are relative under a day, then a date', () => {
  it.each([
    [30_000, 'ahora'],
    [5 * min, '5 min'],
    [3 * hour, '3 h'],
    [12 * hour, 'ayer'],
    [2 * day, 'sáb'],
    [20 * day, '3 nov'],
  ])('%i ms ago is "%s"', (ms, text) => {
    expect(formatAgo(before(ms), nowMs)).toBe(text);
  });

  it.each([
    [-5, 'ahora'],
    [40_000, 'en 40 s'],
    [12 * min, 'en 12 min'],
    [5 * hour, 'hoy 15:00'],
    [day, 'mañana 10:00'],
    [3 * day, 'jueves 10:00'],
    [19 * day, '12 dic 10:00'],
  ])('due in %i ms is "%s"', (ms, text) => {
    expect(formatDue(after(ms), nowMs)).toBe(text);
  });
});

it('days change at midnight in Lima, not in Greenwich', () => {
  expect(formatDay('2026-11-24T04:30:00Z', Date.parse('2026-11-24T04:59:00Z'))).toBe('Hoy');
  expect(formatDay('2026-11-24T04:30:00Z', Date.parse('2026-11-24T05:01:00Z'))).toBe('Ayer');
});

it('what is left of the window reads as hours and minutes', () => {
  expect(formatLeft(3 * hour + 12 * min)).toBe('3 h 12 min');
  expect(formatLeft(40_000)).toBe('40 s');
  expect(formatLeft(-1)).toBe('0 s');
});

it('Peruvian mobiles are grouped by three, others stay as they are', () => {
  expect(formatPhone('+51987654321')).toBe('+51 987 654 321');
  expect(formatPhone('+5622345678')).toBe('+5622345678');
});
