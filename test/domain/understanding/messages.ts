import type { Entities } from '../../../domain/assistant.ts';
import type { Cue, Intent, Objection } from '../../../domain/labels.ts';

/** A message as people write it, and labels it must have; `not` are those it must not. */
export interface Labelled {
  text: string;
  intents?: Intent[];
  objections?: Objection[];
  entities?: Entities;
  cues?: Cue[];
  not?: (Intent | Objection)[];
}

const usd = (amount: number) => ({ amountMinor: amount * 100, currency: 'USD' as const });
const pen = (amount: number) => ({ amountMinor: amount * 100, currency: 'PEN' as const });

export const messages: Labelled[] = [
  {
    text: 'Hola, quiero internet',
    intents: ['greeting', 'ask_plan_info'],
    entities: { service: 'internet' },
  },
  { text: 'holaaaa buenas tardes', intents: ['greeting'] },
  {
    text: 'ola kiero inter pa mi jato',
    intents: ['greeting', 'ask_plan_info'],
    entities: { service: 'internet' },
  },
  {
    text: 'Cuánto cuesta el internet más rápido?',
    intents: ['ask_price'],
    cues: ['superlative', 'premium'],
  },
  { text: 'kuanto sale el de 200 megas', intents: ['ask_price'], entities: { speedMbps: 200 } },
  { text: 'precio x favor', intents: ['ask_price'] },
  { text: 'a como esta el plan d internet', intents: ['ask_price'] },
  { text: 'q planes tienen', intents: ['ask_plan_info'] },
  { text: 'info porfa', intents: ['ask_plan_info'] },
  {
    text: 'tienen cobertura en comas?',
    intents: ['ask_coverage', 'give_location'],
    entities: { zone: 'Comas' },
  },
  { text: 'llega a mi zona?', intents: ['ask_coverage'] },
  { text: 'estoy en los olibos', intents: ['give_location'], entities: { zone: 'Los Olivos' } },
  { text: 'vivo en sjl', intents: ['give_location'], entities: { zone: 'San Juan de Lurigancho' } },
  { text: 'En Los Olivos', intents: ['give_location'], entities: { zone: 'Los Olivos' } },
  { text: 'cuanto demora la instalacion', intents: ['ask_installation'], not: ['ask_price'] },
  { text: 'cuando vienen a instalar?', intents: ['ask_installation'] },
  { text: 'piden contrato?', intents: ['ask_terms'], not: ['contract_term'] },
  { text: 'q requisitos piden', intents: ['ask_terms'] },
  { text: 'tienes alguna promo?', intents: ['ask_discount'] },
  { text: 'hay descuento si pago adelantado', intents: ['ask_discount'] },
  { text: 'cual es mejor, claro o movistar', intents: ['compare_prices'] },
  { text: 'estoy viendo otras opciones', intents: ['compare_prices'] },
  { text: 'si', intents: ['accept'] },
  { text: 'dale pues ya', intents: ['accept'] },
  { text: '👍', intents: ['accept'] },
  { text: 'me interesa', intents: ['accept'], not: ['not_interested'] },
  { text: 'no gracias', intents: ['reject'] },
  { text: 'gracias pero no', intents: ['reject', 'thanks'] },
  { text: 'no me interesa', intents: ['reject'], objections: ['not_interested'], not: ['accept'] },
  { text: 'lo pensaré', intents: ['think_about_it'] },
  { text: 'dejame pensarlo y te aviso', intents: ['think_about_it'] },
  { text: 'quiero hablar con un asesor', intents: ['ask_human'] },
  { text: 'eres un robot?', intents: ['ask_human'] },
  { text: 'BAJA', intents: ['opt_out'] },
  { text: 'ya no me escriban', intents: ['opt_out'], not: ['reject'] },
  { text: 'no me llamen mas', intents: ['opt_out'], not: ['ask_human'] },
  { text: 'Me llamo Rosa Huamán', intents: ['give_name'], entities: { name: 'Rosa Huamán' } },
  { text: 'tengo 50 soles', intents: ['give_budget'], entities: { budget: pen(50) } },
  { text: 'hasta 40 dólares', intents: ['give_budget'], entities: { budget: usd(40) } },
  { text: 'puedo pagar unas 60 lucas', intents: ['give_budget'], entities: { budget: pen(60) } },
  { text: 'escribeme el viernes', intents: ['give_date'] },
  { text: 'mañana en la tarde', intents: ['give_date'] },
  { text: 'mi internet no funciona', intents: ['existing_customer'], not: ['ask_plan_info'] },
  { text: 'soy cliente y se me malogro el modem', intents: ['existing_customer'] },
  { text: 'quiero cancelar mi servicio', intents: ['cancel_service'] },
  { text: 'pésimo servicio, voy a indecopi', intents: ['complaint'] },
  { text: 'te mando mi recibo', intents: ['send_bill'] },
  { text: 'mi vecina tambien quiere internet', intents: ['refer_friend'] },
  { text: 'muchas gracias', intents: ['thanks'] },
  { text: 'chau hasta luego', intents: ['goodbye'] },
  { text: 'asdfgh', intents: ['other'] },
  { text: 'ta muy caro', objections: ['price'] },
  { text: 'no es por el precio', not: ['price', 'ask_price'] },
  { text: 'no quiero permanencia', objections: ['contract_term'], not: ['reject'] },
  { text: 'y si es una estafa?', objections: ['distrust'] },
  {
    text: 'ya tengo internet con movistar',
    objections: ['has_provider'],
    entities: { operator: 'movistar' },
  },
  { text: 'tengo q consultarlo con mi esposo', objections: ['needs_to_consult'] },
  { text: 'aca no llega señal', objections: ['coverage'], not: ['greeting'] },
  { text: 'demoran mucho en instalar', objections: ['installation_time'] },
  { text: 'ese plan es muy lento', objections: ['speed'] },
  { text: 'lo necesito urgente hoy mismo', cues: ['urgency'] },
  {
    text: 'quiero un chip postpago de entel con 50 gigas',
    entities: { service: 'mobile', operator: 'entel', dataGb: 50 },
  },
  { text: 'claro que si', intents: ['accept'], entities: {} },
  { text: 'mi dni es 45678901', not: ['give_budget', 'choose_plan'] },
  { text: 'somos 4 en casa', not: ['choose_plan', 'give_budget'] },
  { text: 'mi correo es ana@mail.com', entities: { email: 'ana@mail.com' } },
  { text: 'mi numero es 987654321', entities: { phone: '987654321' }, not: ['choose_plan'] },
];
