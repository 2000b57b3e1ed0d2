import type { Memory, Question, TurnContext } from '../assistant.ts';
import type { Catalogue, Product } from '../catalogue.ts';
import { normalise } from '../understanding/normalise.ts';
import { planName } from './plan-text.ts';

/**
 * The memory in whose light the next message is read once a person has written: a short answer
 * refers to what they asked or showed last, and not to the assistant's last list.
 * @param history the latest exchange, oldest first
 */
export function afterPerson(
  memory: Memory,
  history: TurnContext['history'],
  catalogue: Catalogue,
): Memory {
  const sinceBot = history.slice(history.findLastIndex(({ author }) => author === 'bot') + 1);
  return sinceBot
    .filter(({ author }) => author === 'agent')
    .reduce((known, { text }) => afterWords(known, text, catalogue), memory);
}

function afterWords(memory: Memory, text: string, catalogue: Catalogue): Memory {
  const shown = plansIn(text, catalogue).map(({ id }) => id);
  const asked = questionIn(text);
  if (shown.length > 0)
    return {
      ...memory,
      quotedProductIds: shown,
      ...(shown.length > 1 && { listedProductIds: shown }),
      lastQuestion: asked ?? 'plan',
    };
  if (asked === 'plan') return { ...memory, lastQuestion: 'plan' };
  if (asked === null && !text.includes('?')) return memory;
  // "¿Qué piso es?": "el segundo" is no plan.
  return { ...memory, lastQuestion: asked, quotedProductIds: [], listedProductIds: [] };
}

/** People ask with and without signs. The first that fits. */
const asks: [Question, RegExp][] = [
  ['name', /\b(te llamas|se llama|(tu|su) nombre|nombre completo|nombre de quien)\b/],
  ['zone', /\b(distrito|zona|donde (vives|vive|seria|lo necesita\w*))\b/],
  ['speed', /\b(cuant[oa]s (mbps|megas|gb|gigas)|que velocidad)\b/],
  [
    'day',
    /\b(que (dia|fecha|hora)|para cuando|cuando (te|le|puedes|seria)|lunes|martes|miercoles|jueves|viernes|sabado)\b/,
  ],
  ['service', /\b(que servicio|que (estas )?busca\w*)\b/],
  [
    'plan',
    /\b(cual|que plan|lo (tomas?|quieres?|contratas?|llevas)|te (interesa|animas|gustaria|parece|conviene|quedas)|avanzamos)\b/,
  ],
];

function questionIn(text: string): Question | null {
  const question = text.match(/[^.?!¿\n]*\?/g)?.at(-1) ?? (isRequest.test(text) ? text : '');
  const said = normalise(question);
  return asks.find(([, words]) => words.test(said))?.[0] ?? null;
}

const isRequest =
  /\b(dime|d[ií]game|me (dices|indicas?|confirmas?|das)|ind[ií]came|conf[ií]rmame)\b/i;

/** The plans that a text names, in its order; of two names at one place the longer. */
export function plansIn(text: string, catalogue: Catalogue): Product[] {
  const said = ` ${normalise(text)} `;
  let end = 0;
  return catalogue.products
    .map((product) => ({ product, name: ` ${normalise(planName(catalogue, product))} ` }))
    .map((one) => ({ ...one, at: said.indexOf(one.name) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at || b.name.length - a.name.length)
    .filter(({ at, name }) => {
      if (at < end) return false;
      // The next name may begin with the blank that this one ends with.
      end = at + name.length - 1;
      return true;
    })
    .map(({ product }) => product);
}
