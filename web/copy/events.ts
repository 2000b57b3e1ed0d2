import type { LeadEvent } from '../../api/contract/leads.ts';
import { campaignScripts, stopReasons } from './campaigns.ts';
import { classNames, lostReasonNames, stageNames } from './lead.ts';
import { scoreReason } from './score.ts';
import { waitKindNames } from './waits.ts';

type Say = (event: LeadEvent, data: Record<string, unknown>) => string;

const by = ({ actor }: LeadEvent) => (actor ? ` por ${actor.name}` : '');
const named = (names: Record<string, string>, key: unknown) => names[String(key)] ?? '';
const waitName = (data: Record<string, unknown>) =>
  named(waitKindNames, data.waitKind ?? data.wait ?? String(data.waitId ?? '').split(':')[0]) ||
  'Acción';

/** One line in the conversation or the timeline, by the event's kind. */
const sentences: Record<string, Say> = {
  lead_created: () => 'Primer contacto',
  taken_over: (event) => `Tomado${by(event)}`,
  replied_from_phone: () => 'Un agente respondió desde el teléfono; el asistente se detuvo',
  handed_back: (event) => `Devuelto al asistente${by(event)}`,
  assigned: (event, { agentName }) =>
    agentName ? `Asignado a ${agentName}${by(event)}` : `Asignado${by(event)}`,
  auto_assigned: (_, { agentName }) =>
    `Asignado automáticamente${agentName ? ` a ${agentName}` : ''}`,
  handed_over: () => 'El asistente pidió que lo atienda una persona',
  needs_person: () => 'El asistente pidió que lo atienda una persona',
  score_changed: (_, data) => scoreChange(data),
  stage_changed: (_, { to, stage, after }) =>
    `Etapa: ${named(stageNames, to ?? stage ?? after) || 'actualizada'}`,
  classification_changed: (_, { to, classification, after }) =>
    `Ahora es ${(named(classNames, to ?? classification ?? after) || 'otra clase').toLowerCase()}`,
  opted_out: () => 'Pidió que no lo contacten más',
  sale_recorded: (event) => `Venta cerrada${by(event)}`,
  won: (event) => `Ganado${by(event)}`,
  lost: (event, { reason }) => lostLine(event, reason),
  marked_lost: (event, { reason }) => lostLine(event, reason),
  wait_skipped: (event, data) => `${waitName(data)}: omitido${by(event)}`,
  wait_moved: (event, data) => `${waitName(data)}: movido${by(event)}`,
  wait_run: (event, data) => `${waitName(data)}: adelantado${by(event)}`,
  wait_fired: (_, data) => `${waitName(data)}: se cumplió el plazo`,
  follow_up_sent: () => 'Seguimiento enviado',
  reminder_sent: () => 'Recordatorio enviado',
  strategy_changed: () => 'Sin respuesta: el asistente cambió de estrategia',
  abandonment: () => 'Sin respuesta: el asistente cambió de estrategia',
  hot_escalated: () => 'Nadie lo tomó: se avisó al supervisor',
  escalated: () => 'Nadie lo tomó: se avisó al supervisor',
  campaign_enrolled: () => 'Entró a una campaña',
  enrolled: (event) => `Entró a una campaña${by(event)}`,
  campaign_left: (_, { reason }) =>
    `Salió de la campaña${reason ? `: ${named(stopReasons, reason)}` : ''}`.replace(/: $/, ''),
  left_campaign: (event) => `Salió de la campaña${by(event)}`,
  campaign_completed: () => 'Completó la campaña',
  campaign_step: (_, { script }) =>
    `Campaña: ${named(campaignScripts, script) || 'mensaje enviado'}`,
  campaign_step_sent: (_, { script }) =>
    `Campaña: ${named(campaignScripts, script) || 'mensaje enviado'}`,
  call_requested: (event) => `Llamada pedida${by(event)}`,
  call_task: () => 'Es hora de llamarlo',
  turn_overtaken: () => 'Una persona tomó el chat antes de que el asistente respondiera',
  send_failed: () => 'Un mensaje no se pudo entregar',
  profile_updated: (event) => `Datos corregidos${by(event)}`,
};

const lostLine = (event: LeadEvent, reason: unknown) => {
  const why = named(lostReasonNames, reason);
  return `Perdido${by(event)}${why ? `: ${why.toLowerCase()}` : ''}`;
};

function scoreChange(data: Record<string, unknown>): string {
  const before = data.before ?? data.scoreBefore ?? data.from;
  const after = data.after ?? data.scoreAfter ?? data.to;
  const codes = Array.isArray(data.reasons) ? data.reasons : [data.reason];
  const why = [...new Set(codes.map(reasonCode).filter(Boolean).map(scoreReason))].join(', ');
  return `Puntaje ${before ?? '?'} → ${after ?? '?'}${why ? `: ${why}` : ''}`;
}

const reasonCode = (entry: unknown): string =>
  typeof entry === 'string'
    ? entry
    : typeof entry === 'object' && entry !== null && 'reason' in entry
      ? String(entry.reason)
      : '';

export const eventSentence = (event: LeadEvent): string =>
  sentences[event.kind]?.(event, event.data) ?? `Actividad registrada${by(event)}`;
