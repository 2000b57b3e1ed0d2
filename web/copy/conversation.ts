import type { MessageStatus } from '../../domain/message.ts';

export const conversationCopy = {
  log: 'Mensajes',
  assistant: 'Asistente',
  customer: 'Cliente',
  you: 'Tú',
  agent: 'Agente',
  older: 'Cargando mensajes anteriores…',
  start: 'Inicio de la conversación',
  empty: 'Aún no hay mensajes',
  emptyText: 'Cuando el cliente escriba, lo verás aquí.',
  jumpDown: 'Ir al último mensaje',
  edited: 'editado',
  deleted: 'Mensaje eliminado',
  repliedTo: 'En respuesta a',
  quotedGone: 'Mensaje no disponible',
  reactedCustomer: 'Reacción del cliente',
  reactedAgent: 'Tu reacción',
  voiceNote: 'Nota de voz',
  transcript: 'Transcripción',
  audio: 'Audio',
  image: 'Foto',
  video: 'Video',
  document: 'Documento',
  sticker: 'Sticker',
  location: 'Ubicación',
  openMap: 'Ver en el mapa',
  contacts: 'Contacto compartido',
  order: 'Pedido',
  system: 'Aviso de WhatsApp',
  unsupported: 'WhatsApp no permite ver este tipo de mensaje aquí.',
  template: 'Plantilla',
  chosen: 'Eligió',
  details: 'Ver contexto',
  back: 'Volver a la bandeja',
  openLead: 'Abrir ficha del lead',
  retry: 'Reintentar',
  discard: 'Descartar',
  notSent: 'No se envió',
};

export const attachmentCopy = {
  pending: 'Descargando…',
  failed: 'No se pudo descargar de WhatsApp',
  enlarge: 'Ver la foto en grande',
  download: 'Descargar',
  transcribedBy: (by: string) =>
    by === 'simulated'
      ? 'Transcripción simulada: la escribió quien maneja el teléfono de prueba'
      : `Transcripción automática (${by.replace(/^openai:/, '')})`,
  unheard: 'Sin transcripción',
};

export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Read out by screen readers and shown on hover of the ticks. */
export const statusNames: Record<MessageStatus, string> = {
  received: 'Recibido',
  draft: 'Borrador',
  suggested: 'Sugerencia sin enviar',
  queued: 'En cola',
  sending: 'Enviando',
  unknown: 'Confirmando si llegó',
  accepted: 'Aceptado por WhatsApp',
  sent: 'Enviado',
  delivered: 'Entregado',
  read: 'Leído',
  played: 'Escuchado',
  failed: 'No se entregó',
  discarded: 'No se envió',
};

export const ownerBar = {
  bot: 'El asistente está atendiendo',
  me: 'Lo atiendes tú',
  other: (name: string) => `Lo atiende ${name}`,
  takeOver: 'Tomar control',
  takeFrom: (name: string) => `Quitárselo a ${name}`,
  handBack: 'Devolver al asistente',
  optedOut: 'Pidió que no lo contacten. No se puede escribir.',
  won: 'Venta cerrada',
  lost: 'Lead perdido',
  closedHint: 'La conversación queda como historial.',
  taken: 'Tomaste el control. El asistente se detuvo.',
  handedBack: 'El asistente vuelve a atender.',
  readOnly: 'Solo lectura para tu rol.',
};

export const composerCopy = {
  label: 'Mensaje',
  placeholder: 'Escribe un mensaje…',
  placeholderTakes: 'Escribe para tomar el control…',
  send: 'Enviar',
  hint: '“/” respuestas rápidas · Enter envía · Mayús+Enter línea nueva',
  window: (left: string) => `Ventana de 24 h: quedan ${left}`,
  windowDefinition:
    'WhatsApp permite escribir libremente hasta 24 horas después del último mensaje del cliente.',
  closedTitle: 'La ventana de 24 horas se cerró',
  closedText:
    'Solo puedes enviar una plantilla aprobada. Si el cliente responde, podrás escribir otra vez.',
  chooseTemplate: 'Elegir plantilla',
  templateTitle: 'Enviar plantilla',
  templateLabel: 'Plantilla',
  templateSend: 'Enviar plantilla',
  templatePreview: 'Así la verá el cliente',
  templatesEmpty: 'No hay plantillas aprobadas.',
  needed: 'Completa este dato.',
  quickReplies: 'Respuestas rápidas',
  noQuickReplies: 'Ninguna respuesta rápida coincide',
  tooLong: (over: number) => `Sobran ${over} caracteres`,
  suggestions: 'Sugerencias del asistente',
  brief: {
    wish: 'Busca',
    wants: 'Pide',
    objection: 'Objeción',
    missing: 'Falta',
    nextStep: 'Sigue',
  },
  wishIn: (zone: string) => `en ${zone}`,
  wishUpTo: (amount: string) => `hasta ${amount}`,
  wishOf: (operator: string) => `de ${operator}`,
  missing: {
    service: 'servicio',
    zone: 'distrito',
    plan: 'plan',
    name: 'nombre',
    document: 'documento',
    address: 'dirección',
  },
  nextSteps: {
    do_not_write: 'No escribirle: pidió que no lo contacten',
    help_customer: 'Atender su problema, sin vender',
    answer_objection: 'Responder la objeción',
    agree_day: 'Acordar qué día escribirle',
    ask_service: 'Preguntar qué servicio busca',
    ask_zone: 'Preguntar su distrito',
    offer_plans: 'Ofrecer planes',
    close_sale: 'Completar los datos y cerrar',
    let_go: 'Agradecer y dejar la puerta abierta',
  },
  draft: 'Borrador del asistente, sin enviar',
  use: 'Usar',
  namedUse: (because: string) => `Usar: ${because}`,
  added: 'Sugerencia añadida a lo que escribías',
  undo: 'Deshacer',
};

/** Ready answers for the slash menu; {nombre} becomes the customer's first name. */
export const quickReplies: readonly { shortcut: string; text: string }[] = [
  { shortcut: 'saludo', text: 'Hola {nombre}, te saluda el equipo de ventas. ¿En qué te ayudo?' },
  { shortcut: 'direccion', text: '¿Me confirmas tu dirección exacta y una referencia, por favor?' },
  { shortcut: 'dni', text: 'Para continuar necesito tu número de DNI y tu nombre completo.' },
  { shortcut: 'instalacion', text: '¿Qué día y en qué horario te queda mejor la instalación?' },
  { shortcut: 'espera', text: 'Dame un momento, {nombre}, reviso eso y te confirmo.' },
  {
    shortcut: 'precio',
    text: 'El precio es mensual y ya incluye IGV. ¿Quieres que lo separe para ti?',
  },
  { shortcut: 'gracias', text: '¡Gracias, {nombre}! Cualquier duda, escríbeme por aquí.' },
];

/** Why WhatsApp refused, by its error code. */
const refusals: Record<number, string> = {
  131026: 'Este número no puede recibir mensajes de WhatsApp.',
  131042: 'Hay un problema de pago con la cuenta de WhatsApp. Avisa a tu supervisor.',
  131047: 'La ventana de 24 horas se cerró. Envía una plantilla.',
  131049: 'WhatsApp limita los mensajes de marketing a esta persona. Espera 24 horas.',
  131050: 'La persona dejó de aceptar mensajes de marketing.',
  131056: 'Demasiados mensajes seguidos a esta persona. Espera unos minutos.',
  130429: 'Se alcanzó el límite de envío. Vuelve a intentarlo en unos minutos.',
};

/** Why it was not even handed to WhatsApp. */
const obstacles: Record<string, string> = {
  window_closed: 'La ventana de 24 horas se cerró. Envía una plantilla.',
  opted_out: 'El cliente pidió que no lo contacten.',
  no_address: 'No hay un número al que escribirle.',
};

export function failureSentence(errorCode: number | null, errorText: string | null): string {
  const known = refusals[errorCode ?? 0] ?? obstacles[errorText ?? ''];
  return known ?? `WhatsApp no pudo entregarlo${errorCode ? ` (error ${errorCode})` : ''}.`;
}
