import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permittedFrom } from '../../../domain/calling/permitted-hours.ts';

const lima = (text: string) => Date.parse(`${text}-05:00`);
const limaZone = 'America/Lima';
const isPermitted = (nowMs: number, timeZone: string) => permittedFrom(nowMs, timeZone) === nowMs;

describe('when a person may be called', () => {
  it.each([
    ['in the morning of a weekday: now', '2026-11-23T10:00:00', '2026-11-23T10:00:00'],
    ['too early: at nine', '2026-11-23T06:30:00', '2026-11-23T09:00:00'],
    ['at eight in the evening: tomorrow', '2026-11-23T20:00:00', '2026-11-24T09:00:00'],
    ['a minute before eight: now', '2026-11-23T19:59:00', '2026-11-23T19:59:00'],
    ['Saturday evening: Monday', '2026-11-28T21:00:00', '2026-11-30T09:00:00'],
    ['Sunday: Monday', '2026-11-29T12:00:00', '2026-11-30T09:00:00'],
    [
      'Immaculate Conception and Ayacucho, Tuesday and Wednesday: Thursday',
      '2026-12-08T10:00:00',
      '2026-12-10T09:00:00',
    ],
    ['Christmas, a Friday: Saturday', '2026-12-25T10:00:00', '2026-12-26T09:00:00'],
    ['Fiestas Patrias: after both days', '2026-07-28T10:00:00', '2026-07-30T09:00:00'],
  ])('%s', (_, now, from) => {
    expect(new Date(permittedFrom(lima(now), limaZone))).toEqual(new Date(lima(from)));
  });

  it('goes by the clock of the lead, not by ours', () => {
    const tenInLima = lima('2026-11-23T19:30:00');
    expect(isPermitted(tenInLima, limaZone)).toBe(true);
    // Santiago is two hours ahead in summer.
    expect(isPermitted(tenInLima, 'America/Santiago')).toBe(false);
  });

  it('keeps each country’s own holidays', () => {
    const independenceOfChile = Date.parse('2026-09-18T15:00:00Z');
    expect(isPermitted(independenceOfChile, limaZone)).toBe(true);
    expect(isPermitted(independenceOfChile, 'America/Santiago')).toBe(false);
  });

  it('can be set to other hours, or to none', () => {
    const evening = lima('2026-11-23T19:00:00');
    const hours = { fromHour: 10, untilHour: 18 };
    expect(new Date(permittedFrom(evening, limaZone, hours))).toEqual(
      new Date(lima('2026-11-24T10:00:00')),
    );
    expect(permittedFrom(lima('2026-11-29T03:00:00'), limaZone, 'always')).toBe(
      lima('2026-11-29T03:00:00'),
    );
  });

  it('is never before now, and always permitted when it comes', () => {
    const zone = fc.constantFrom(limaZone, 'America/Santiago', 'America/Bogota', 'Europe/Madrid');
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(instant, zone, (nowMs, timeZone) => {
        const fromMs = permittedFrom(nowMs, timeZone);
        expect(fromMs).toBeGreaterThanOrEqual(nowMs);
        expect(isPermitted(fromMs, timeZone)).toBe(true);
      }),
    );
  });
});
