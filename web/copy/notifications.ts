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

/** What a notification says, by its kind. */
const sentences: Record<string, (name: string) => string> = {
  hot_lead: (name) => `${name} está listo para comprar. Atiéndelo ahora.`,
  hot_escalation: (name) => `Nadie ha tomado a ${name}, un lead caliente.`,
  lead_assigned: (name) => `Te asignaron a ${name}.`,
  call_requested: (name) => `${name} espera una llamada.`,
  call_due: (name) => `Es hora de llamar a ${name}.`,
  handed_over: (name) => `${name} pidió hablar con una persona.`,
  human_requested: (name) => `${name} pidió hablar con una persona.`,
  send_failed: (name) => `No se pudo entregar un mensaje a ${name}.`,
  customer_replied: (name) => `${name} te respondió.`,
  sale_recorded: (name) => `Se cerró una venta con ${name}.`,
};

export function notificationSentence({ kind, leadName }: Notification): string {
  const name = leadName ?? someone;
  return sentences[kind]?.(name) ?? `Hay novedades de ${name}.`;
}

/** Kinds that cannot wait: they come up as a toast. */
export const urgentKinds: readonly string[] = [
  'hot_lead',
  'hot_escalation',
  'lead_assigned',
  'handed_over',
  'human_requested',
  'call_due',
];
