import type { Memory, Turn, TurnContext } from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { planName } from '../../domain/conversation/plan-text.ts';
import type { masking } from './mask.ts';

/** Older turns are in the summary. */
const historyMax = 6;

/** What changes with each turn, what changes least first. Nothing in it says who the customer is. */
export function turnRequest(
  { memory, messages, history, catalogue }: TurnContext,
  planned: Turn,
  { hide }: ReturnType<typeof masking>,
): string {
  return JSON.stringify({
    resumen: summary(memory, catalogue),
    conversacion: history.slice(-historyMax).map(({ author, text }) => ({
      de: author === 'customer' ? 'cliente' : 'empresa',
      texto: hide(text),
    })),
    ultima_pregunta: memory.lastQuestion,
    mensajes_nuevos: messages.map(({ kind, text }) => ({ tipo: kind, texto: hide(text) })),
    respuesta_planeada: hide(planned.reply?.text ?? ''),
  });
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
    planes_mostrados: memory.quotedProductIds.map(named),
    plan_elegido: named(memory.chosenProductId),
    objeciones: objectionsHeard,
  };
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, fact]) => fact !== null && !(Array.isArray(fact) && fact.length === 0),
    ),
  );
}
