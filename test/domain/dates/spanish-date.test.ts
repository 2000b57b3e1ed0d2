import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpanishDate } from '../../../domain/dates/spanish-date.ts';

const lima = 'America/Lima';
/** Monday 23 November 2026, 11:00 in Lima. */
const monday = Date.UTC(2026, 10, 23, 16);
const said = (text: string) => {
  const atMs = findSpanishDate(text, monday, lima);
  return atMs === null
    ? null
    : new Date(atMs).toLocaleString('sv-SE', { timeZone: lima }).slice(0, 16);
};

describe('dates as customers name them', () => {
  it.each([
    ['mañana', '2026-11-24 10:00'],
    ['mañana en la tarde', '2026-11-24 15:00'],
    ['el viernes', '2026-11-27 10:00'],
    ['el viernes a las 5', '2026-11-27 17:00'],
    ['el lunes', '2026-11-30 10:00'],
    ['la próxima semana', '2026-11-30 10:00'],
    ['a fin de mes', '2026-11-30 10:00'],
    ['después del 15', '2026-12-16 10:00'],
    ['el 28', '2026-11-28 10:00'],
    ['en 3 días', '2026-11-26 10:00'],
    ['en dos semanas', '2026-12-07 10:00'],
    ['el 5 de enero', '2027-01-05 10:00'],
    ['pasado mañana por la noche', '2026-11-25 19:00'],
    ['el fin de semana', '2026-11-28 10:00'],
    ['el próximo mes', '2026-12-01 10:00'],
    ['hoy en la tarde', '2026-11-23 15:00'],
    ['en la noche', '2026-11-23 19:00'],
    ['en 2 horas', '2026-11-23 13:00'],
    ['lo pensaré hasta el viernes', '2026-11-27 10:00'],
    ['dentro de 15 días', '2026-12-08 10:00'],
    ['después de navidad', '2026-12-26 10:00'],
    ['en la quincena', '2026-12-15 10:00'],
    ['en enero', '2027-01-01 10:00'],
    ['a fines de diciembre', '2026-12-31 10:00'],
    ['el 30/11', '2026-11-30 10:00'],
    ['ni bien cobre', '2026-11-30 10:00'],
    ['llámame a las 5', '2026-11-23 17:00'],
    ['mañana al mediodía', '2026-11-24 12:00'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    'lo pensaré',
    'el de 100',
    'quiero 50 mbps',
    'buenos días',
    'hola',
    'en la mañana me dijeron',
    '45 dólares',
    'vivo en la av. 28 de julio 450',
  ])('names no day: %s', (text) => {
    expect(said(text)).toBeNull();
  });

  it('lies in the future, whenever it is said and wherever', () => {
    const phrases = [
      'mañana',
      'el martes',
      'fin de mes',
      'después del 15',
      'la próxima semana',
      'hoy en la tarde',
      'en 5 días',
      'el 31',
      'el sábado en la noche',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2030, 0) }),
        fc.constantFrom(lima, 'America/Santiago', 'America/Bogota'),
        (text, nowMs, timeZone) => {
          const atMs = findSpanishDate(text, nowMs, timeZone);
          if (atMs !== null) expect(atMs).toBeGreaterThan(nowMs);
          else expect(text).toContain('hoy');
        },
      ),
    );
  });
});
