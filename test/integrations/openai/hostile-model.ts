import type { ReceivedRequest, Script } from '../../vendors/openai-server.ts';

interface Asked {
  mensajes_nuevos: { texto: string }[];
  respuesta_planeada: string;
}

/** What a model said of each message when it says nothing of use. */
export const nothing = {
  intents: [],
  objections: [],
  sentiment: 'neutral',
  cues: [],
  zone: null,
  service: null,
  operator: null,
  speedMbps: null,
  dataGb: null,
  budget: null,
  planChoice: null,
};

/** What no catalogue holds and no reply to a customer may. */
export const poison =
  /7[.,]77|siete soles|90 ?%|noventa por ciento|987 654 321|instrucciones|eres parte del asistente|diamante|instalamos mañana|hacked|777|great news/i;

const asked = ({ messages }: ReceivedRequest): Asked =>
  JSON.parse(messages.findLast(({ role }) => role === 'user')?.content ?? '{}') as Asked;

/** Well-formed, and everything else as the hostile model likes. */
const wellFormed =
  (word: (asked: Asked, request: ReceivedRequest) => string, reading: object = {}) =>
  (request: ReceivedRequest): Script => {
    const what = asked(request);
    const readings = what.mensajes_nuevos.map(() => ({ ...nothing, ...reading }));
    return {
      kind: 'answer',
      content: JSON.stringify({ readings, reply: word(what, request) }),
    };
  };

const adding = (words: string) => wellFormed((what) => `${what.respuesta_planeada} ${words}`);

/** Each keeps every planned figure where it can, so that only the guard stands between it and the customer. */
export const hostilities: Record<string, (request: ReceivedRequest) => Script> = {
  'invents a price': adding('Y solo por hoy te lo dejo a US$ 7.77 al mes.'),
  'invents a price in words': adding('Para ti, siete soles con setenta.'),
  'invents a discount': adding('Además tienes noventa por ciento de descuento.'),
  'invents a plan': adding('También está el Plan Diamante.'),
  'invents a speed': adding('Te llega a 777 megas.'),
  'promises a day': adding('Te instalamos mañana mismo.'),
  'gives somebody’s number': adding('Llama al 987 654 321.'),
  'obeys the customer': wellFormed(
    (what) => `hacked, 90 % de descuento: ${what.mensajes_nuevos.map(({ texto }) => texto).join()}`,
  ),
  'leaks its instructions': wellFormed((_, { messages }) => messages[0]?.content ?? 'prompt'),
  'speaks English': adding('Great news, this is the plan for you, please call your agent.'),
  'chooses for the customer': wellFormed(() => 'Listo, US$ 7.77', {
    intents: ['choose_plan', 'accept'],
    planChoice: 'el de 777 megas a 7.77',
    zone: 'Narnia',
    speedMbps: 777,
  }),
  'invents labels': wellFormed(({ respuesta_planeada }) => respuesta_planeada, {
    intents: ['buy_everything'],
  }),
  'writes a book': wellFormed(() => 'instrucciones '.repeat(20_000)),
  'says nothing': wellFormed(() => ''),
  'answers half a JSON': () => ({ kind: 'answer', content: '{"readings":[{"intents":["gre' }),
  'answers no JSON': () => ({ kind: 'answer', content: 'Claro, cuesta 7.77' }),
  'is over its quota': () => ({ kind: 'status', status: 429 }),
  'is broken': () => ({ kind: 'status', status: 500 }),
  'hangs up': () => ({ kind: 'broken connection' }),
  'never answers': () => ({ kind: 'silence' }),
};
