import type { ProductType } from '../../domain/catalogue.ts';
import type { Objection, Service } from '../../domain/labels.ts';
import type { Channel, Classification, Source, Stage } from '../../domain/lead.ts';

export const classNames: Record<Classification, string> = {
  HOT: 'Caliente',
  WARM: 'Tibio',
  COLD: 'Frío',
};
export const classDefinitions: Record<Classification, string> = {
  HOT: 'Puntaje de 80 a 100: listo para comprar, lo atiende una persona.',
  WARM: 'Puntaje de 50 a 79: interesado, con seguimiento en 24 horas.',
  COLD: 'Puntaje de 0 a 49: aún lejos de comprar, en campaña de maduración.',
};
export const stageNames: Record<Stage, string> = {
  new: 'Nuevo',
  contacted: 'Contactado',
  negotiating: 'En negociación',
  won: 'Ganado',
  lost: 'Perdido',
};
export const sourceNames: Record<Source, string> = {
  whatsapp: 'WhatsApp',
  call: 'Llamada',
  web: 'Web',
  referral: 'Referido',
  import: 'Importado',
};
export const channelNames: Record<Channel, string> = {
  whatsapp: 'WhatsApp',
  call: 'Llamada',
  email: 'Correo',
};
export const serviceNames: Record<Service, string> = {
  internet: 'Internet',
  mobile: 'Móvil',
  tv: 'Televisión',
  landline: 'Teléfono fijo',
  combo: 'Combo',
};
export const productTypeNames: Record<ProductType, string> = {
  internet_fibre: 'Internet fibra',
  internet_adsl: 'Internet ADSL',
  mobile_prepaid: 'Móvil prepago',
  mobile_postpaid: 'Móvil pospago',
  tv_cable: 'TV cable',
  tv_streaming: 'TV streaming',
  landline: 'Teléfono fijo',
  combo: 'Combo',
};
export const operatorNames: Record<string, string> = {
  claro: 'Claro',
  movistar: 'Movistar',
  entel: 'Entel',
  wom: 'WOM',
};
const objectionNames: Record<Objection, string> = {
  price: 'El precio le parece alto',
  contract_term: 'No quiere contrato largo',
  distrust: 'Desconfía',
  has_provider: 'Ya tiene proveedor',
  needs_to_consult: 'Debe consultarlo',
  coverage: 'No hay cobertura',
  installation_time: 'La instalación demora',
  speed: 'La velocidad no le alcanza',
  not_interested: 'No le interesa',
};
export const lostReasonNames: Record<string, string> = {
  ...objectionNames,
  no_answer: 'No responde',
  wrong_number: 'Número equivocado',
  bought_elsewhere: 'Compró en otro lado',
  other: 'Otro motivo',
};
export const saleStatusNames = {
  pending: 'Pendiente',
  installed: 'Instalada',
  active: 'Activa',
  cancelled: 'Anulada',
};
export const ownerNames = { bot: 'Asistente', me: 'Tú', nobody: 'Sin asignar' };
/** `lead.attention`: something a person should look at. */
export const attentionNames: Record<string, string> = {
  send_failed: 'Un mensaje no se pudo entregar',
};
