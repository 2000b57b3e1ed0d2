import type { LeadEvent, ScoreEvent } from '../../api/contract/history.ts';
import type { CallOutcome } from '../../domain/call/call.ts';
import { callOutcomeNames, spokenFor } from './calls.ts';
import { lostReasonNames } from './lead.ts';
import { scoreReason } from './score.ts';
import { waitKindNames } from './waits.ts';

/** Names of people by their id, for events that carry only ids. */
export type PeopleNames = ReadonlyMap<string, string>;
type Say = (event: LeadEvent, people: PeopleNames) => string;

const by = ({ actor }: LeadEvent) => (actor ? ` por ${actor.name}` : '');
const named = (names: Record<string, string>, key: unknown) => names[String(key)] ?? '';
/** A wait's id begins with its kind: "call_task:call_…". */
const waitName = ({ data }: LeadEvent) =>
  named(waitKindNames, String(data.waitId ?? '').split(':')[0]) || 'Acción';

/** One line in the conversation or the timeline, by the event's kind. */
const sentences: Record<string, Say> = {
  lead_created: () => 'Primer contacto',
  taken_over: (event) => `Tomado${by(event)}`,
  replied_from_phone: () => 'Un agente respondió desde el teléfono; el asistente se detuvo',
  handed_back: (event) => `Devuelto al asistente${by(event)}`,
  assigned: (event, people) => {
    const agent = people.get(String(event.data.agentId));
    return `Asignado${agent ? ` a ${agent}` : ''}${by(event)}`;
  },
  opted_out: (event) =>
    `Pidió que no lo contacten más${event.actor ? ` (anotado${by(event)})` : ''}`,
  sale_recorded: (event) => `Venta cerrada${by(event)}`,
  marked_lost: (event) => {
    const why = named(lostReasonNames, event.data.reason);
    return `Perdido${by(event)}${why ? `: ${why.toLowerCase()}` : ''}`;
  },
  call_analysed: ({ data }) => {
    const outcome = callOutcomeNames[data.outcome as CallOutcome];
    const length = Number(data.durationS ?? 0);
    const how = [outcome, length > 0 && spokenFor(length)].filter(Boolean).join(', ');
    return `Llamada terminada${how ? `: ${how.toLowerCase()}` : ''}`;
  },
  call_requested: (event) => `Llamada pedida${by(event)}`,
  campaign_enrolled: (event) => `Entró a una campaña${by(event)}`,
  campaign_left: (event) => `Salió de la campaña${by(event)}`,
  wait_skipped: (event) => `${waitName(event)}: omitido${by(event)}`,
  wait_moved: (event) => `${waitName(event)}: movido${by(event)}`,
  wait_run: (event) => `${waitName(event)}: adelantado${by(event)}`,
  turn_overtaken: () => 'Una persona tomó el chat antes de que el asistente respondiera',
};

/** Bookkeeping of the system; the messages and the score say what came of it. */
const silentKinds: readonly string[] = ['turn_taken', 'wait_done', 'call_ended'];
export const isTold = ({ kind }: LeadEvent): boolean => !silentKinds.includes(kind);

export const eventSentence = (event: LeadEvent, people: PeopleNames): string =>
  sentences[event.kind]?.(event, people) ?? `Actividad registrada${by(event)}`;

/** "Puntaje 60 → 85: eligió un plan cotizado" */
export function scoreSentence({ scoreBefore, scoreAfter, reasons }: ScoreEvent): string {
  const why = [...new Set(reasons.map(({ reason }) => scoreReason(reason)))].join(', ');
  return `Puntaje ${scoreBefore} → ${scoreAfter}${why ? `: ${why}` : ''}`;
}
