import { describe, expect, it } from 'vitest';
import { keepsFigures } from '../../../domain/guard/keeps-figures.ts';
import { leftOut } from '../../../domain/guard/left-out.ts';
import { catalogue } from '../conversation/converse.ts';

const offers = `Buenas noticias: llegamos a Los Olivos.
• 50 Mbps · US$ 30 al mes · Movistar Fibra 50
• 100 Mbps · US$ 45 al mes · Movistar Fibra 100`;

describe('what a wording leaves out', () => {
  it.each([
    ['¿Con cuál te quedas?', 'Todavía no llega la fibra a Punta Hermosa.\n¿Con cuál te quedas?'],
    ['¿Cuál te interesa?', 'Te atiende un asistente automático.\n¿Cuál te interesa?'],
    ['La instalación es gratis.', 'Con Claro video la instalación es gratis.'],
    ['Se hace en 3 días hábiles.', 'La instalación es gratis y se hace en unos 3 días hábiles.'],
    ['Solo necesitas la dirección.', 'Solo necesitas tu documento de identidad y la dirección.'],
    ['Te anoto en la lista de espera.', 'Te anoto en la lista de espera: escribe «avísame».'],
    ['¡Hola!', '¡Hola! ¿Buscas internet, celular, televisión o un combo?'],
    ['¿Qué tal?', '¿En qué zona lo necesitas?'],
    ['Llegamos a Los Olivos: 50, 30, 50, 100, 45, 100.', offers],
    ['👋', '¡Con gusto!'],
    ['En La Molina hay servicio de Movistar.', 'En La Molina hay servicio de Movistar y Entel.'],
    ['¿Te atiende un asistente automático?', 'Te atiende un asistente automático.\n¿Seguimos?'],
  ])('is told: %s', (worded, planned) => {
    expect(leftOut(worded, planned, catalogue)).not.toEqual([]);
  });

  it('may be a courtesy, or the question that offers one thing', () => {
    const planned =
      'Te entiendo. Movistar Fibra 50: Router wifi incluido.\n¿Te gustaría contratarlo?';
    expect(leftOut('Movistar Fibra 50 trae el router wifi.', planned, catalogue)).toEqual([]);
  });
});

describe('the figures of a plan', () => {
  it('may change their places within a line', () => {
    const worded =
      'Movistar Fibra 50: 50 Mbps por US$ 30 al mes\nUS$ 45 al mes por 100 Mbps con Movistar Fibra 100';
    expect(keepsFigures(offers, worded)).toBe(true);
    expect(keepsFigures(offers, `1. ${worded.replace('\n', '\n2. ')}`)).toBe(true);
  });

  it.each([
    '• 50 Mbps · US$ 45 al mes · Movistar Fibra 50\n• 100 Mbps · US$ 30 al mes · Movistar Fibra 100',
    '• 100 Mbps · US$ 45 al mes · Movistar Fibra 100\n• 50 Mbps · US$ 30 al mes · Movistar Fibra 50',
    '• 50 Mbps · US$ 30 al mes · Movistar Fibra 50',
  ])('stay in their line, and the lines in their order', (worded) => {
    expect(keepsFigures(offers, worded)).toBe(false);
  });
});
