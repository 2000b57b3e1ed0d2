import type { Cue, Intent, Objection, Sentiment } from '../../domain/labels.ts';

export const understandingCopy = {
  open: 'Ver lo que entendió',
  title: 'Lo que entendió el asistente',
  intents: 'Qué quiere',
  objections: 'Objeciones',
  sentiment: 'Ánimo',
  cues: 'Señales',
  entities: 'Datos',
  none: 'Ninguna',
  noEntities: 'Ninguno',
  loading: 'Cargando…',
  failed: 'No se pudo cargar.',
};

export const intentNames: Record<Intent, string> = {
  greeting: 'Saluda',
  ask_price: 'Pregunta el precio',
  ask_plan_info: 'Pregunta por un plan',
  ask_coverage: 'Pregunta si llega a su zona',
  ask_installation: 'Pregunta por la instalación',
  ask_terms: 'Pregunta por contrato o requisitos',
  ask_discount: 'Pide descuento',
  compare_prices: 'Compara precios',
  choose_plan: 'Elige un plan',
  accept: 'Acepta',
  reject: 'Rechaza',
  think_about_it: 'Lo va a pensar',
  ask_human: 'Pide una persona',
  opt_out: 'Pide que no lo contacten',
  give_location: 'Dice dónde vive',
  give_name: 'Dice su nombre',
  give_budget: 'Dice cuánto puede pagar',
  give_date: 'Dice una fecha',
  existing_customer: 'Ya es cliente',
  cancel_service: 'Quiere dar de baja su servicio',
  complaint: 'Reclama',
  send_bill: 'Envía su recibo',
  refer_friend: 'Recomienda a alguien',
  thanks: 'Agradece',
  goodbye: 'Se despide',
  other: 'Otra cosa',
};

/** What somebody asks for, as it follows "Pide:". */
export const requestNames: Partial<Record<Intent, string>> = {
  ask_price: 'precio',
  ask_coverage: 'cobertura',
  ask_installation: 'instalación',
  ask_terms: 'contrato y requisitos',
  ask_discount: 'descuento',
  compare_prices: 'una comparación',
  think_about_it: 'tiempo para pensarlo',
  existing_customer: 'ayuda con su servicio',
  cancel_service: 'dar de baja un servicio',
  complaint: 'atención a su reclamo',
  send_bill: 'que revisen su recibo',
  refer_friend: 'recomendar a alguien',
};

export const objectionNames: Record<Objection, string> = {
  price: 'Le parece caro',
  contract_term: 'No quiere amarrarse',
  distrust: 'Desconfía',
  has_provider: 'Ya tiene operador',
  needs_to_consult: 'Tiene que consultarlo',
  coverage: 'Duda de la cobertura',
  installation_time: 'Demora de la instalación',
  speed: 'Duda de la velocidad',
  not_interested: 'No le interesa',
};

export const sentimentNames: Record<Sentiment, string> = {
  positive: 'Positivo',
  neutral: 'Neutral',
  negative: 'Negativo',
};

export const cueNames: Record<Cue, string> = {
  superlative: 'Quiere lo mejor',
  urgency: 'Tiene prisa',
  premium: 'Interés premium',
};

export const entityNames = {
  name: 'Nombre',
  zone: 'Zona',
  address: 'Dirección',
  service: 'Servicio',
  operator: 'Operador',
  speedMbps: 'Velocidad',
  dataGb: 'Gigas',
  budget: 'Presupuesto',
  date: 'Fecha',
  planChoice: 'Plan',
  phone: 'Teléfono',
  email: 'Correo',
};
