import { describe, expect, it } from 'vitest';
import { plainly } from '../../../domain/guard/figures.ts';
import harmless from '../../../domain/guard/vocabulary/harmless.json' with { type: 'json' };
import market from '../../../domain/guard/vocabulary/market.json' with { type: 'json' };
import sameMeaning from '../../../domain/guard/vocabulary/same-meaning.json' with { type: 'json' };
import firstNames from '../../../domain/understanding/vocabulary/first-names.json' with {
  type: 'json',
};
import { catalogue } from '../conversation/converse.ts';
import { inWords } from './spelling.ts';

const words = [...Object.values(harmless.words), harmless['in questions']].flatMap((group) =>
  group.split(' '),
);
const all = new Set(words);

describe('the harmless words', () => {
  it('are many, each once, as `plainly` writes them', () => {
    expect(words.length).toBeGreaterThan(900);
    expect(all.size).toBe(words.length);
    for (const word of words) expect(plainly(word)).toBe(word);
    for (const phrase of harmless.phrases) expect(plainly(phrase)).toBe(phrase);
  });

  const claiming: [string, string[]][] = [
    [
      'number',
      Array.from({ length: 101 }, (_, value) => inWords(value)).filter((one) => one !== 'uno'),
    ],
    [
      'day or month',
      'lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto setiembre septiembre octubre noviembre diciembre hoy manana ayer dia dias semana semanas mes meses ano anos hora horas minuto minutos ya pronto siempre nunca antes despues luego desde hasta'.split(
        ' ',
      ),
    ],
    [
      'measure of all or of others',
      'todo todos toda todas cada cualquier cualquiera demas otro otra otros otras mismo misma tambien tampoco ambos igualmente menos ademas incluso'.split(
        ' ',
      ),
    ],
    [
      'matter of money or contract',
      'gratis precio precios costo cuesta pagas pago pagos cuota recibo dinero dolares soles descuento promocion oferta regalo bono contrato permanencia penalidad garantia instalacion instalan tecnico router documento tarjeta banco deposito aprobado contratado activado inscrito'.split(
        ' ',
      ),
    ],
    [
      'thing we sell',
      'internet fibra celular television tv canales gigas megas ilimitado telefono linea chip'.split(
        ' ',
      ),
    ],
    ['name of the market', [...market.rivals, ...market.brands, ...market.tiers]],
    ['operator', catalogue.operators.map(({ name }) => plainly(name))],
    ['place', catalogue.areas.map(({ name }) => plainly(name))],
    ['way of meaning something', Object.keys(sameMeaning).filter((one) => one !== 'hacer')],
  ];
  it.each(claiming)('hold no %s', (_, some) => {
    expect(some.filter((word) => all.has(word))).toEqual([]);
  });

  it('hold no person’s name', () => {
    const names = Object.values(firstNames).flat().map(String).map(plainly);
    expect(names.filter((name) => all.has(name))).toEqual([]);
  });
});
