import type { Notification } from '../../api/contract/notifications.ts';

export const notificationsCopy = {
  title: 'Notificaciones',
  open: (unread: number) =>
    unread === 0 ? 'Notificaciones' : `Notificaciones: ${unread} sin leer`,
  readAll: 'Marcar todas como leídas',
  empty: 'Nada por ahora',
  emptyText: 'Aquí te avisamos de leads calientes, asignaciones y envíos con problemas.',
  openLead: 'Abrir',
  unread: 'Sin leer',
};

const someone = 'Un lead';

type Say = (name: string, data: Notification['data']) => string;

/** What a notification says, by its kind. */
const sentences: Record<string, Say> = {
  hot_lead: (name) => `${name} está listo para comprar. Atiéndelo ahora.`,
  asked_for_person: (name) => `${name} pidió hablar con una persona.`,
  sale_recorded: (name) => `Se cerró la venta de ${name}.`,
  hot_escalation: (name, { reason }) =>
    reason === 'nobody_took_request'
      ? `${name} pidió una persona y nadie lo ha tomado.`
      : `Nadie ha tomado a ${name}, un lead caliente.`,
  lead_assigned: (name) => `Te asignaron a ${name}.`,
  reminder_due: (name, { reason }) =>
    reason === 'customer_named_a_date' || reason === 'will_think'
      ? `Hoy toca escribirle a ${name}: dijo que lo pensaría.`
      : `${name} espera que le des seguimiento.`,
  call_requested: (name) => `Es hora de llamar a ${name}.`,
  vendor_problem: (_name, { alarm }) =>
    alarm === 'campaigns'
      ? 'WhatsApp pidió detener los envíos masivos: las campañas quedaron en pausa.'
      : 'WhatsApp rechaza nuestros envíos: revisa el token y la cuenta con urgencia.',
  dialer_paused: (_name, { reason }) =>
    reason === 'vendor_account'
      ? 'El marcador se detuvo: la cuenta telefónica rechaza las llamadas.'
      : 'El marcador se detuvo: fallaron demasiadas llamadas seguidas.',
  send_failed: (name) => `No se pudo entregar un mensaje a ${name}.`,
};

export function notificationSentence({ kind, leadName, data }: Notification): string {
  const name = leadName ?? someone;
  return sentences[kind]?.(name, data) ?? `Hay novedades de ${name}.`;
}

/** Kinds that cannot wait: they come up as a toast. */
export const urgentKinds: readonly string[] = [
  'hot_lead',
  'asked_for_person',
  'hot_escalation',
  'lead_assigned',
  'call_requested',
];
