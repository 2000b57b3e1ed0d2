export const assistantCopy = {
  title: 'Asistente',
  detail: 'Qué tan bien entiende, qué responde y qué no se le dejó decir',
  parts: 'Partes',
  try: 'Probar',
  quality: 'Evaluación',
  days: 'Día a día',
  refused: 'Rechazadas',
};

export const tryCopy = {
  label: 'Mensaje del cliente',
  placeholder: 'Por ejemplo: q tal, kiero inter pa comas cuanto sale?',
  hint: 'Se lee como el primer mensaje de una conversación. No se envía ni se guarda nada.',
  submit: 'Probar',
  empty: 'Escribe un mensaje como lo haría un cliente',
  emptyText: 'Verás lado a lado qué entiende y qué respondería cada asistente.',
  names: { rules: 'Por reglas', openai: 'Modelo de lenguaje' },
  noModel: 'No hay un modelo configurado',
  noModelText: 'Con una clave de OpenAI aquí aparece su respuesta al lado.',
  failed: 'No respondió. Con un cliente de verdad habrían respondido las reglas.',
  silent: 'Se quedaría en silencio.',
  reply: 'Respondería',
  passes: 'La guardia la deja pasar',
  refusedFor: 'La guardia la rechaza',
  took: (ms: number) => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`),
};

/** Why the guard refuses a reply. */
const refusalNames: Record<string, string> = {
  unknown_price: 'Precio que no existe',
  mixed_offer: 'Precio de otro plan',
  unknown_data: 'Gigas que no existen',
  unknown_term: 'Plazo que no existe',
  unknown_promise: 'Fecha o instalación prometida',
  unknown_figure: 'Cifra sin respaldo',
  foreign_data: 'Datos de otra persona',
  unknown_speed: 'Velocidad que no existe',
  unknown_discount: 'Descuento que no existe',
  unknown_plan: 'Plan que no existe',
  too_long: 'Muy larga',
  empty: 'Vacía',
  leaks_instructions: 'Revela sus instrucciones',
  not_spanish: 'No está en español',
  strayed: 'Se apartó de lo planeado',
};
export const refusalName = (code: string): string => refusalNames[code] ?? code;

export const qualityCopy = {
  empty: 'Aún no hay una evaluación',
  emptyText: 'Se hace con «npm run eval» y su informe aparece aquí.',
  at: (when: string) => `Informe del ${when}`,
  set: (name: string, messages: number) => `${name} · ${messages} mensajes`,
  unseen: (messages: number) => `${messages} mensajes que nunca había visto`,
  learned: 'Mensajes de los que aprendió',
  learnedText: 'Aquí acierta casi todo porque ya los conoce: no dicen qué tan bien entiende.',
  kindsOf: (
    { intents, objections, entities }: Record<'intents' | 'objections' | 'entities', number>,
    percent: (share: number) => string,
  ) =>
    `intenciones ${percent(intents)} · objeciones ${percent(objections)} · datos ${percent(entities)}`,
  nothing: 'nada',
  kinds: {
    intents: 'Intenciones',
    objections: 'Objeciones',
    entities: 'Datos',
    sentiment: 'Ánimo',
  },
  definition: 'F1: 100 % es acertar todo sin inventar nada.',
  sentimentDefinition: 'Mensajes con el ánimo correcto.',
  table: (name: string) => `Etiquetas de ${name}`,
  label: 'Etiqueta',
  kind: 'Tipo',
  precision: 'Precisión',
  precisionDefinition: 'De lo que encontró, cuánto era cierto.',
  recall: 'Alcance',
  recallDefinition: 'De lo que había, cuánto encontró.',
  count: 'Casos',
  confusions: 'Las confusiones que más cuestan',
  conversations: 'Conversaciones completas',
  passed: (right: number, all: number) => `${right} de ${all} como deben`,
  labelKinds: {
    intent: 'Intención',
    objection: 'Objeción',
    entity: 'Dato',
    cue: 'Señal',
  } as Record<string, string>,
};

export const daysCopy = {
  table: 'El asistente día a día',
  empty: 'Sin actividad todavía',
  columns: {
    day: 'Día',
    openai: 'Respuestas del modelo',
    rules: 'Respuestas por reglas',
    fallbacks: 'Sin respuesta del modelo',
    cost: 'Costo del modelo',
    costPerLead: 'Costo por cliente',
    refused: 'Rechazadas',
    heard: 'Audios entendidos',
    unheard: 'Audios sin entender',
  },
  figures: {
    replies: 'Respuestas en 14 días',
    repliesDefinition: 'Mensajes del asistente que salieron en respuesta a un cliente.',
    rules: 'Por reglas',
    rulesDefinition:
      'Sin modelo configurado son todas; con modelo, las veces que las reglas respondieron en su lugar.',
    refused: 'Rechazadas',
    refusedDefinition: 'Respuestas del modelo que la guardia no dejó salir.',
    heard: 'Audios entendidos',
    heardDefinition: 'Notas de voz con transcripción, de todas las recibidas.',
  },
};

export const refusedCopy = {
  list: 'Últimas respuestas rechazadas',
  empty: 'La guardia no ha rechazado nada',
  emptyText: 'Aquí aparece lo que un modelo quiso decir y no se le permitió, con el motivo.',
  seeLead: 'Ver la conversación',
};
