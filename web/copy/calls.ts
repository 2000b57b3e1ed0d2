import type { CallOutcome, CallPurpose, CallStatus, Emotion } from '../../domain/call/call.ts';
import type { NextAction } from '../../domain/call/next-action.ts';

export const callStatusNames: Record<CallStatus, string> = {
  requested: 'Por llamar',
  queued: 'En cola',
  dialing: 'Marcando',
  talking: 'Con el asistente',
  handing_over: 'Pasando a una persona',
  with_agent: 'Con una persona',
  ended: 'Terminada',
};

export const callOutcomeNames: Record<CallOutcome, string> = {
  successful: 'Exitosa',
  voicemail: 'Buzón de voz',
  no_answer: 'No contestó',
  rejected: 'Rechazada',
  busy: 'Ocupado',
  failed: 'Fallida',
};
export const callOutcomeDefinitions: Record<CallOutcome, string> = {
  successful: 'El cliente contestó y conversó.',
  voicemail: 'Atendió un buzón; se dejó un mensaje después del tono.',
  no_answer: 'Sonó y nadie contestó.',
  rejected: 'El cliente no quiso seguir, o cortó apenas contestó.',
  busy: 'La línea estaba ocupada.',
  failed: 'La empresa telefónica no pudo completar la llamada.',
};

export const callPurposeNames: Record<CallPurpose, string> = {
  inbound: 'Llamó el cliente',
  requested: 'Pedida por el equipo',
  proposed: 'Acordada por chat',
  warm_lead: 'Lead tibio sin contacto',
  promised: 'Devolución prometida',
  campaign: 'Campaña',
};

export const emotionNames: Record<Emotion, string> = {
  calm: 'Tranquilo',
  happy: 'Contento',
  doubtful: 'Con dudas',
  annoyed: 'Fastidiado',
  angry: 'Molesto',
};

export const nextActionNames: Record<NextAction, string> = {
  leave_alone: 'No contactar más',
  attend: 'Atender en persona',
  close_sale: 'Cerrar la venta',
  let_go: 'No insistir',
  call_back: 'Volver a llamar',
  answer_objection: 'Responder su objeción',
  send_plans: 'Enviar planes',
  call_again: 'Intentar de nuevo',
};

export const callDirectionNames = { inbound: 'Entrante', outbound: 'Saliente' };

export const leadCallsCopy = {
  empty: 'Aún no hay llamadas',
  emptyText: 'Aquí quedan las llamadas de este lead, con su grabación y su resumen.',
  onCall: 'En llamada',
  live: 'Está en el teléfono ahora',
  open: 'Ver la llamada',
};

/** "3 min 20 s", "45 s" */
export function spokenFor(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** "3:05" */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
