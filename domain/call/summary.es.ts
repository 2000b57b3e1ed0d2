import type { Catalogue } from '../catalogue.ts';
import type { Objection, Service } from '../labels.ts';
import { objectionNotes, serviceNotes } from '../lead-notes.ts';
import { formatMoney } from '../money.ts';
import type { CallOutcome, Emotion } from './call.ts';
import type { CallFacts } from './call-facts.ts';
import type { NextAction } from './next-action.ts';

const silences: Record<Exclude<CallOutcome, 'successful'>, string> = {
  voicemail: 'Atendió el buzón de voz.',
  no_answer: 'No contestó.',
  rejected: 'Rechazó la llamada.',
  busy: 'Línea ocupada.',
  failed: 'La llamada no se pudo completar.',
};
const moods: Partial<Record<Emotion, string>> = {
  happy: 'De buen ánimo.',
  doubtful: 'Con dudas.',
  annoyed: 'Fastidiado.',
  angry: 'Molesto.',
};
const nexts: Record<NextAction, string> = {
  leave_alone: 'Pidió que no lo contacten.',
  attend: 'Espera a una persona.',
  close_sale: 'Eligió un plan: cerrar la venta.',
  let_go: 'No quiere seguir.',
  call_back: 'Volver a llamar.',
  answer_objection: 'Responder a su objeción.',
  send_plans: 'Enviarle planes.',
  call_again: 'Intentar de nuevo.',
};

export interface Summarised {
  outcome: CallOutcome | null;
  /** Whether the customer said anything. */
  hasTalked: boolean;
  facts: CallFacts;
  emotion: Emotion | null;
  nextAction: NextAction | null;
  operators: string[];
}

/** A call in a line or two, for whoever comes next. '' when there is nothing to tell. */
export function summaryOf(call: Summarised): string {
  const { outcome, hasTalked, facts, emotion, nextAction } = call;
  if (!hasTalked) return outcome === null || outcome === 'successful' ? '' : silences[outcome];
  return [
    wants(call),
    facts.zone && `Zona: ${facts.zone}.`,
    facts.budget && `Presupuesto: ${formatMoney(facts.budget)}.`,
    objected(facts),
    emotion && moods[emotion],
    nextAction && nexts[nextAction],
  ]
    .filter(Boolean)
    .join(' ');
}

function wants({ facts, operators }: Summarised): string {
  const service = facts.service ? serviceNotes[facts.service as Service] : null;
  const of = operators.length > 0 ? ` (${operators.join(', ')})` : '';
  return service ? `Busca ${service}${of}.` : 'Habló con el asistente.';
}

const objected = ({ objections = [] }: CallFacts): string | null =>
  objections.length === 0
    ? null
    : `Objeciones: ${objections.map((one) => objectionNotes[one as Objection] ?? one).join(', ')}.`;

/** Of these words, those that name an operator. */
export const operatorsAmong = (words: string[], { operators }: Catalogue): string[] =>
  operators.flatMap(({ name }) => (words.includes(name) ? [name] : []));
