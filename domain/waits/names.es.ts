import type { WaitKind } from '../lead.ts';
import type { WaitReason } from './reasons.ts';

/** What will happen when a wait falls due. */
export const waitKindNames: Record<WaitKind, string> = {
  abandonment: 'Retomar la conversación',
  reminder: 'Recordatorio',
  follow_up: 'Seguimiento',
  campaign_step: 'Mensaje de campaña',
  hot_escalation: 'Avisar al supervisor',
  call_task: 'Llamada',
};

/** Why it waits. */
const waitReasonNames: Record<WaitReason, string> = {
  no_reply: 'El cliente no responde: se probará otro mensaje.',
  no_reply_again: 'Sigue sin responder: se probará otro canal.',
  customer_named_a_date: 'El cliente pidió que le escribamos ese día.',
  will_think: 'El cliente dijo que lo pensará.',
  warm_lead: 'Lead tibio: seguimiento a las 24 horas.',
  nurturing: 'Mensaje de seguimiento programado.',
  campaign: 'Siguiente paso de la campaña.',
  nobody_took_hot: 'Lead caliente que nadie ha tomado.',
  nobody_took_request: 'Espera a una persona y nadie lo ha tomado.',
  proposed_call: 'El asistente propuso una llamada.',
  requested_call: 'Un agente pidió llamarlo.',
  promised_call: 'Se le prometió devolverle la llamada.',
  rejected_call: 'Dijo que no en la llamada: se le escribirá una vez más en una semana.',
  warm_lead_call: 'Lead tibio sin contacto en tres días: lo llamará el asistente.',
};

/** Why a wait is there, in one Spanish sentence; also for a code of a later version. */
export const waitReason = (code: string): string =>
  (waitReasonNames as Record<string, string | undefined>)[code] ?? 'Programado por el sistema.';
