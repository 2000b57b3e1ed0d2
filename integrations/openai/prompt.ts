import {
  type CustomerMessage,
  type Memory,
  type Turn,
  type TurnContext,
  toldProductIds,
} from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { planName } from '../../domain/conversation/plan-text.ts';
import type { Mask } from './mask.ts';

/** Older turns are in the summary. */
const historyMax = 6;
/** Of a line that was said before, this much is enough to follow the talk. */
const lineLengthMax = 600;
/** A longer burst is read by the rules but for its end: each reading costs 200 tokens. */
const messagesMax = 10;

/** The messages of a turn that the model reads; the rules read all. */
export const readByModel = ({ messages }: TurnContext) => messages.slice(-messagesMax);

/** What changes with each turn, what changes least first. Nothing in it says who the customer is. */
export function turnRequest(context: TurnContext, planned: Turn, mask: Mask): string {
  const { memory, history, catalogue } = context;
  const lines = history.slice(-historyMax);
  // What people wrote goes first: our own words repeat it.
  const written = lines.map(({ author, text }) =>
    author === 'bot' ? null : mask.hide(text.slice(0, lineLengthMax)),
  );
  const messages = readByModel(context).map((one) => ({ tipo: one.kind, texto: shown(one, mask) }));
  return JSON.stringify({
    resumen: summary(memory, catalogue),
    conversacion: lines.map(({ author, text }, at) => ({
      de: author === 'customer' ? 'cliente' : 'empresa',
      texto: written[at] ?? mask.hideOurs(text.slice(0, lineLengthMax)),
    })),
    ultima_pregunta: memory.lastQuestion,
    mensajes_nuevos: messages,
    respuesta_planeada: mask.hideOurs(planned.reply?.text ?? ''),
  });
}

/** A pin is an address and a card is a name, whatever they say. */
function shown({ kind, text }: CustomerMessage, mask: Mask): string {
  if (kind === 'location') return mask.hideWhole('DIRECCIÓN', text);
  if (kind === 'contacts') return mask.hideWhole('NOMBRE', text);
  return mask.hide(text);
}

/** The conversation so far in a few facts, however long it was. */
function summary(memory: Memory, catalogue: Catalogue) {
  const { areaId, service, operator, speedMbps, dataGb, budget, objectionsHeard } = memory;
  const named = (id: string | null) => {
    const product = catalogue.products.find((one) => one.id === id);
    return product ? planName(catalogue, product) : null;
  };
  const facts = {
    saludado: memory.greeted || null,
    servicio: service,
    zona: catalogue.areas.find(({ id }) => id === areaId)?.name ?? null,
    operador: operator,
    megas: speedMbps,
    gigas: dataGb,
    presupuesto: budget,
    planes_mostrados: toldProductIds(memory).map(named),
    plan_elegido: named(memory.chosenProductId),
    objeciones: objectionsHeard,
  };
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, fact]) => fact !== null && !(Array.isArray(fact) && fact.length === 0),
    ),
  );
}
