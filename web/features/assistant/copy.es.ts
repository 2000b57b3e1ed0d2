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
  hint: 'Se lee como el primer mensaje de una conversación. No se envía a nadie ni se guarda; si hay un modelo, se le consulta y cuenta en su costo.',
  submit: 'Probar',
  trying: 'Probando…',
  resultOf: 'Resultado para',
  empty: 'Escribe un mensaje como lo haría un cliente',
  emptyText: 'Verás lado a lado qué entiende y qué respondería cada asistente.',
  names: { rules: 'Por reglas', openai: 'Modelo de lenguaje' },
  noModel: 'No hay un modelo configurado',
  noModelText: 'Con una clave de OpenAI aquí aparece su respuesta al lado.',
  failed: 'Con un cliente de verdad habrían respondido las reglas.',
  silent: 'Se quedaría en silencio.',
  reply: 'Respondería',
  notWorded:
    'El modelo no redactó esta respuesta: o no hacía falta consultarlo, o lo que escribió se descartó. Es la de las reglas.',
  passes: 'La revisión la deja pasar',
  refusedFor: 'La revisión la rechaza',
  took: (ms: number) => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`),
};

/** Who composed a reply: "rules@3", "openai:gpt-5-mini@whatsapp-v2". */
export function authorName(composedBy: string): string {
  const [author = '', version = ''] = composedBy.split('@');
  if (author === 'rules') return `Reglas, versión ${version}`;
  return author.startsWith('openai:') ? `Modelo ${author.slice('openai:'.length)}` : author;
}

/** Why a model took no turn. */
const failureNames: Record<string, string> = {
  timeout: 'Se demoró más de lo que espera un cliente',
  rate_limited: 'Sin saldo o sobre el límite del proveedor',
  unreachable: 'No se pudo conectar con el proveedor',
  rejected: 'El proveedor rechazó el pedido: revisa la clave',
  refused: 'Se negó a responder',
  malformed: 'Respondió algo que no se entiende',
  circuit_open: 'Falló varias veces seguidas y se dejó de consultar por un momento',
  over_budget: 'Se acabó el presupuesto del día',
};
export const failureName = (code: string): string => failureNames[code] ?? 'Dejó de funcionar';

/** Why a reply is refused. */
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
  emptyText: 'La prepara el equipo técnico; su informe aparece aquí.',
  at: (when: string) => `Informe del ${when}`,
  howToRead:
    'Acierto: 100 % es encontrar todo sin inventar nada. Precisión: de lo que encontró, cuánto era cierto. Alcance: de lo que había, cuánto encontró.',
  test: (number: number) => `Prueba ${number}`,
  inAHundred: (right: number) => `De 100 intenciones de un cliente, acierta unas ${right}.`,
  unseen: (messages: number) => `${messages} mensajes que nunca había visto`,
  learned: 'Mensajes de los que aprendió',
  learnedText: 'Aquí acierta casi todo porque ya los conoce: no dicen qué tan bien entiende.',
  group: (number: number, messages: number) => `Grupo ${number} · ${messages} mensajes`,
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
  sentimentDefinition: 'Mensajes con el ánimo correcto.',
  definition: '100 % es encontrar todo sin inventar nada.',
  table: (name: string) => `Etiquetas de la ${name.toLowerCase()}`,
  label: 'Etiqueta',
  kind: 'Tipo',
  score: 'Acierto',
  precision: 'Precisión',
  recall: 'Alcance',
  count: 'Casos',
  confusions: 'Las confusiones que más cuestan',
  wanted: 'Era',
  found: 'Entendió',
  times: 'Veces',
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
  emptyText: 'Aquí se ve cuánto respondió, cuánto costó y qué falló. Pruébalo con un mensaje.',
  emptyAction: 'Probar el asistente',
  noModel: 'Sin un modelo configurado responden siempre las reglas, y no cuestan.',
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
  why: 'Por qué no respondió el modelo',
  whyRefused: 'Por qué se rechazaron respuestas',
  figures: {
    replies: 'Respuestas en 14 días',
    repliesDefinition: 'Mensajes del asistente que salieron en respuesta a un cliente.',
    rules: 'Por reglas',
    rulesDefinition:
      'Sin modelo configurado son todas; con modelo, las veces que las reglas respondieron en su lugar.',
    cost: 'Costo del modelo',
    costDefinition: (tries: string) =>
      `Lo que se pagó por conversaciones con clientes. Las pruebas de esta página van aparte: ${tries}.`,
    fallbacks: 'Sin respuesta del modelo',
    fallbacksDefinition: 'Veces que el modelo falló con un cliente y respondieron las reglas.',
    refused: 'Rechazadas',
    refusedDefinition: 'Respuestas del modelo que la revisión no dejó salir.',
    heard: 'Audios entendidos',
    heardDefinition: 'Notas de voz con transcripción, de todas las recibidas.',
  },
};

export const refusedCopy = {
  list: 'Últimas respuestas rechazadas',
  empty: 'No se ha rechazado ninguna respuesta',
  emptyText:
    'Solo se revisan las respuestas de un modelo. Aquí aparece lo que quiso decir y no se le permitió, con el motivo.',
  asked: 'El cliente escribió',
  attempt: (number: number) => `Intento ${number}`,
  sentInstead: 'Se envió en su lugar',
  nothingSent: 'Aún no se envió nada en su lugar.',
  seeLead: (name: string) => `Ver la conversación de ${name}`,
};
