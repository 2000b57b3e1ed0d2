import type { Memory, Understanding } from '../assistant.ts';
import type { Catalogue } from '../catalogue.ts';
import { type Facts, installationAnswer, plansOf, termsAnswer } from './answers.ts';
import { copy } from './copy.es.ts';
import { objectionAnswer } from './objection-answers.ts';
import { needsZone, offerFor } from './offer.ts';
import { planLine, planName, planPrice } from './plan-text.ts';

/** A hint for the person who writes: what the customer said, and words ready for the composer. */
export interface Tip {
  id: string;
  because: string;
  text: string;
}

const because = {
  price: 'Mencionó precio alto → ofrece el plan básico',
  contract_term: 'No quiere permanencia → ofrece un plan sin contrato',
  distrust: 'Desconfía → ofrece ver el contrato antes',
  has_provider: 'Ya tiene operador → compara con lo que paga',
  needs_to_consult: 'Debe consultarlo → deja una fecha acordada',
  coverage: 'Duda de la cobertura → verifica su dirección',
  installation_time: 'Le preocupa el plazo → da la fecha más cercana',
  speed: 'Preguntó por velocidad → destaca la fibra',
  not_interested: 'No muestra interés → agradece y deja la puerta abierta',
} as const;

const tipsMax = 4;

/** What a person may say next, the most useful first. Every figure comes from the catalogue. */
export function suggestTips(memory: Memory, recent: Understanding[], catalogue: Catalogue): Tip[] {
  const plans = plansOf(catalogue, memory);
  const facts: Facts = {
    catalogue,
    memory: { ...memory, objectionsHeard: ['price'] },
    plans,
    say: (variants) => variants[0] ?? '',
  };
  const last = recent.at(-1);
  const objections = [...new Set(recent.flatMap((one) => one.objections))].reverse();
  const tips: (Tip | null)[] = [
    closingTip(memory, catalogue),
    ...objections.map((objection) => {
      const answer = objectionAnswer(objection, facts);
      return (
        answer && { id: `objection:${objection}`, because: because[objection], text: answer.text }
      );
    }),
    asked(last, 'ask_installation', 'Preguntó por la instalación', installationAnswer(facts)?.text),
    asked(last, 'ask_terms', 'Preguntó por contrato o requisitos', termsAnswer(facts)?.text),
    missingZone(memory),
    offerTip(memory, catalogue),
  ];
  return tips.filter((tip) => tip !== null).slice(0, tipsMax);
}

function closingTip(memory: Memory, catalogue: Catalogue): Tip | null {
  const plan = catalogue.products.find(({ id }) => id === memory.chosenProductId);
  if (!plan) return null;
  return {
    id: 'close',
    because: `Eligió ${planName(catalogue, plan)} → pide los datos para contratar`,
    text: `¡Perfecto! Para contratar ${planName(catalogue, plan)} (${planPrice(plan)} al mes) necesito tu nombre completo, tu documento de identidad y la dirección de instalación.`,
  };
}

function asked(
  last: Understanding | undefined,
  intent: Understanding['intents'][number],
  why: string,
  text: string | undefined,
): Tip | null {
  return last?.intents.includes(intent) && text ? { id: intent, because: why, text } : null;
}

function missingZone({ areaId, service }: Memory): Tip | null {
  if (areaId !== null || (service !== null && !needsZone(service))) return null;
  return {
    id: 'zone',
    because: 'Falta la zona → pregunta el distrito',
    text: copy.askZone[0] ?? '',
  };
}

function offerTip(memory: Memory, catalogue: Catalogue): Tip | null {
  if (memory.chosenProductId !== null || memory.areaId === null) return null;
  const plans = offerFor(catalogue, memory);
  if (plans.length === 0) return null;
  return {
    id: 'offer',
    because: 'Todavía no elige → recuérdale sus opciones',
    text: [copy.planList[0], ...plans.map((plan) => `• ${planLine(catalogue, plan)}`)].join('\n'),
  };
}
