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
    ['en enero', '2027-01-02 10:00'],
    ['a fines de diciembre', '2026-12-31 10:00'],
    ['el 30/11', '2026-11-30 10:00'],
    ['ni bien cobre', '2026-11-30 10:00'],
    ['llámame a las 5', '2026-11-23 17:00'],
    ['mañana al mediodía', '2026-11-24 12:00'],
    // With minutes and halves of the day.
    ['mañana a las 10 y media', '2026-11-24 10:30'],
    ['mañana a las 5:30', '2026-11-24 17:30'],
    ['mañana 5 y media', '2026-11-24 17:30'],
    ['mañana a las cinco y cuarto', '2026-11-24 17:15'],
    ['un cuarto para las seis', '2026-11-23 17:45'],
    ['a las 6 menos cuarto', '2026-11-23 17:45'],
    ['el jueves a las 3 de la tarde', '2026-11-26 15:00'],
    ['el martes 8pm', '2026-11-24 20:00'],
    ['8 pm', '2026-11-23 20:00'],
    ['a las siete de la noche', '2026-11-23 19:00'],
    ['en la noche a las 8', '2026-11-23 20:00'],
    ['a la una', '2026-11-23 13:00'],
    ['a las 15 horas', '2026-11-23 15:00'],
    ['14:30', '2026-11-23 14:30'],
    ['hoy 6pm', '2026-11-23 18:00'],
    ['después de las 6', '2026-11-23 18:00'],
    ['entre las 3 y las 5', '2026-11-23 15:00'],
    ['a partir de las 4 de la tarde', '2026-11-23 16:00'],
    ['pasado mañana a las 9 am', '2026-11-25 09:00'],
    ['mañana a primera hora', '2026-11-24 09:00'],
    ['mañana temprano', '2026-11-24 09:00'],
    ['mañana por la mañana', '2026-11-24 10:00'],
    ['mañana a las 12 de la noche', '2026-11-25 00:00'],
    // What has passed today is tomorrow's, or the evening's.
    ['a las 10 de la mañana', '2026-11-24 10:00'],
    ['a las 9', '2026-11-23 21:00'],
    ['en la mañana a las 9', '2026-11-24 09:00'],
    // Soon.
    ['en media hora', '2026-11-23 11:30'],
    ['en 20 minutos', '2026-11-23 11:20'],
    ['dentro de una hora y media', '2026-11-23 12:30'],
    ['más tarde', '2026-11-23 13:00'],
    // Ruled out or gone.
    ['mañana no puedo, pasado sí', '2026-11-25 10:00'],
    ['el viernes no puedo, el sábado sí', '2026-11-28 10:00'],
    ['no puedo ni sábado ni domingo, mejor el lunes', '2026-11-30 10:00'],
    ['hoy no, mañana', '2026-11-24 10:00'],
    ['les escribí el domingo pasado, llámenme el jueves', '2026-11-26 10:00'],
    ['cualquier día menos el miércoles, digamos viernes', '2026-11-27 10:00'],
    ['que me llamen mañana a las 4', '2026-11-24 16:00'],
    ['mejor el miércoles, no mañana', '2026-11-25 10:00'],
    ['lo necesito para el lunes, no puedo esperar tanto', '2026-11-30 10:00'],
    ['en una horita', '2026-11-23 12:00'],
    ['los primeros días de diciembre', '2026-12-01 10:00'],
    ['recién el sábado cinco de diciembre', '2026-12-05 10:00'],
    // Weekdays with their figure.
    ['el lunes que viene', '2026-11-30 10:00'],
    ['el viernes de la próxima semana', '2026-12-04 10:00'],
    ['el viernes 4', '2026-12-04 10:00'],
    ['el sábado 28', '2026-11-28 10:00'],
    ['viernes 4 pm', '2026-11-27 16:00'],
    ['el sábado 5 de diciembre', '2026-12-05 10:00'],
    ['mañana o pasado', '2026-11-24 10:00'],
    // Days of the calendar.
    ['el 31', '2026-12-31 10:00'],
    ['el 1ro', '2026-12-01 10:00'],
    ['sábado o domingo', '2026-11-28 10:00'],
    ['no, el lunes mejor', '2026-11-30 10:00'],
    ['el primero de enero', '2027-01-01 10:00'],
    ['el 15/01/2027', '2027-01-15 10:00'],
    ['el 15 de enero del 2027', '2027-01-15 10:00'],
    ['fin de año', '2026-12-31 10:00'],
    ['después de fiestas', '2027-01-02 10:00'],
    ['en nochebuena', '2026-12-24 10:00'],
    ['fin del próximo mes', '2026-12-31 10:00'],
    ['en ocho días', '2026-12-01 10:00'],
    ['en un par de días', '2026-11-25 10:00'],
    ['en un par de semanas', '2026-12-07 10:00'],
    ['de acá a dos semanas', '2026-12-07 10:00'],
    ['en un mes', '2026-12-23 10:00'],
    ['la primera semana de diciembre', '2026-12-01 10:00'],
    ['a mediados de enero', '2027-01-15 10:00'],
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
    'el domingo pasado los llamé',
    'la semana pasada me dijeron eso',
    'ayer domingo no vino nadie',
    'hace 3 días espero',
    'hoy no puedo',
    'el viernes no voy a poder',
    'el 30 de febrero',
    'el 31 de noviembre',
    'el plan de 3 y media',
    'a las 27',
    'el otro día me llamaron',
    'la 2 de mayo con tacna',
    'me cobran 15/mes',
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
      'el viernes 13',
      'a las 9',
      'en un mes',
      '8 de la mañana',
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
