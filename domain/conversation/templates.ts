/** A template as Meta approved it; outside the 24-hour window only these are sent. */
export interface Template {
  name: string;
  language: 'es';
  category: 'marketing' | 'utility';
  /** With {{1}}-style placeholders. */
  text: string;
  /** What each placeholder stands for, in order. */
  variableLabels: string[];
}

export const templates = {
  plan_details: {
    name: 'timbre_detalle_planes',
    language: 'es',
    category: 'marketing',
    text: 'Hola {{1}}, te dejo los planes de {{2}} que consultaste: desde {{3}} al mes. ¿Te ayudo a elegir?',
    variableLabels: ['Nombre', 'Servicio', 'Precio desde'],
  },
  resolve_doubts: {
    name: 'timbre_resolver_dudas',
    language: 'es',
    category: 'marketing',
    text: 'Hola {{1}}, ¿te quedó alguna duda sobre los planes de {{2}}? Respóndeme por aquí y te ayudo.',
    variableLabels: ['Nombre', 'Servicio'],
  },
  special_offer: {
    name: 'timbre_oferta_vigente',
    language: 'es',
    category: 'marketing',
    text: 'Hola {{1}}, hay una promoción vigente: {{2}} con {{3}}. ¿Quieres aprovecharla?',
    variableLabels: ['Nombre', 'Plan', 'Promoción'],
  },
  last_chance: {
    name: 'timbre_ultima_oportunidad',
    language: 'es',
    category: 'marketing',
    text: 'Hola {{1}}, este es mi último mensaje sobre {{2}}: si todavía lo necesitas, escríbeme y lo vemos juntos.',
    variableLabels: ['Nombre', 'Servicio'],
  },
  reminder: {
    name: 'timbre_recordatorio',
    language: 'es',
    category: 'utility',
    text: 'Hola {{1}}, quedamos en que te escribiría hoy sobre {{2}}. ¿Seguimos?',
    variableLabels: ['Nombre', 'Servicio'],
  },
  follow_up: {
    name: 'timbre_seguimiento',
    language: 'es',
    category: 'utility',
    text: 'Hola {{1}}, ayer conversamos sobre {{2}}. ¿Te ayudo a continuar con la contratación?',
    variableLabels: ['Nombre', 'Servicio'],
  },
  no_reply: {
    name: 'timbre_otra_forma',
    language: 'es',
    category: 'utility',
    text: 'Hola {{1}}, quedó pendiente tu consulta sobre {{2}}. Si prefieres, un asesor puede llamarte: respóndeme con la hora que te acomode.',
    variableLabels: ['Nombre', 'Servicio'],
  },
} as const satisfies Record<string, Template>;

export type TemplateKey = keyof typeof templates;

/** The template's text with its variables in place. */
export function renderTemplate({ text }: Template, variables: string[]): string {
  return text.replace(
    /\{\{(\d+)\}\}/g,
    (placeholder, index) => variables[Number(index) - 1] ?? placeholder,
  );
}
