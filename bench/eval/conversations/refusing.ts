import type { Conversation } from './conversation.ts';
import { inComas, nothingSold } from './troubled.ts';

/** A no, a yes and their contrary in other words, and who is neither buyer nor in trouble: by the reviewer of `troubled`. */
export const refusing: Conversation[] = [
  {
    name: 'no, con su razón',
    turns: [
      inComas,
      { says: 'no gracias, sigo con el mio', does: 'reject', never: nothingSold },
      { says: 'YA LES DIJE', reply: [/BAJA/], never: nothingSold },
      { says: 'POR QUE INSISTEN', reply: [/BAJA/], never: nothingSold },
      { says: 'no', does: 'reject', reply: [/BAJA/] },
      { says: 'cuanto cuesta el de 100', reply: [/US\$ 45/] },
    ],
  },
  {
    name: 'se arrepiente, y otra vez',
    turns: [
      inComas,
      { says: 'el primero', handsOver: 'chose_plan' },
      { says: 'ya no', does: 'reject', reply: [/asesor/] },
      { says: 'si dale de nuevo', handsOver: 'chose_plan', reply: [/US\$ 30/] },
    ],
  },
  {
    name: 'luego, después de un no',
    turns: [
      { says: 'ahorita no joven', does: 'reject' },
      { says: 'ya luego te digo', never: nothingSold },
    ],
  },
  {
    name: 'sin televisión',
    turns: [
      inComas,
      { says: 'no me interesa la television', never: [/idea/], knows: { service: 'internet' } },
    ],
  },
  {
    name: 'un asesor no quiere',
    turns: [
      { says: 'no quiero hablar con un asesor, solo dime el precio', reply: [/desde US\$ 30/] },
      inComas,
      { says: 'no quiero asesor', never: [/idea/, /aviso/], asksNothing: true },
      { says: 'el de 100', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'todavía no es cliente',
    turns: [inComas, { says: 'es para contratar no soy cliente', reply: [/US\$/] }],
  },
  {
    name: 'cancelar es pagar',
    turns: [
      { says: 'puedo cancelar en efectivo', never: [/trámite/, /pedido/] },
      { says: 'quiero cancelar mi deuda', handsOver: 'existing_customer', reply: [/pagos/] },
    ],
  },
  {
    name: 'compró ayer',
    turns: [
      {
        says: 'hola ya compre ayer el de 100, cuando me instalan?',
        handsOver: 'existing_customer',
        never: nothingSold,
      },
      { says: 'me dijeron hoy en la mañana', never: nothingSold },
    ],
  },
  {
    name: 'se equivocó de plan ayer',
    turns: [
      {
        says: 'me equivoque de plan ayer contrate el de 200 quiero el de 100',
        handsOver: 'existing_customer',
        never: nothingSold,
      },
      { says: 'ya me instalaron', never: [/idea/] },
    ],
  },
  {
    name: 'aquí no hay ningún Carlos',
    turns: [{ says: 'quien es carlos? aca no hay ningun carlos', does: 'opt_out' }],
  },
  {
    name: 'la hija de María',
    turns: [
      {
        says: 'no soy maria soy su hija',
        does: 'reject',
        never: nothingSold,
        knows: { areaId: null },
      },
    ],
  },
  {
    name: '¿eres un robot?, lo primero',
    turns: [{ says: 'eres un robot??', reply: [/asistente automático/], asksNothing: true }],
  },
  {
    name: '¿eres chatgpt?',
    turns: [{ says: 'hola' }, { says: 'eres chatgpt?', reply: [/asistente automático/] }],
  },
  {
    name: 'gratis no hay',
    turns: [
      inComas,
      { says: 'entonces es gratis no?', reply: [/US\$ 30/], never: [/Sí,/, /%/] },
      { says: 'sí acepto el gratis', reply: [/US\$ 30/], never: [/Perfecto|Genial/, /%/] },
    ],
  },
  {
    name: 'no suena mal',
    turns: [inComas, { says: 'no suena mal', reply: [/\?/], never: [/idea/] }],
  },
  {
    name: '¡qué robo!',
    turns: [inComas, { says: 'que robo', reply: [/US\$|%/], never: [/aviso|caso/] }],
  },
  {
    name: '¿sigues ahí?',
    turns: [
      inComas,
      { says: 'cual es el mas barato?', reply: [/US\$ 30/] },
      { says: 'sigues ahi?', reply: [/aquí/i], never: [/elección/] },
      { says: 'ya ese', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'todo en un mensaje muy largo',
    turns: [
      {
        says: 'mira hermano te explico yo tengo ahorita el internet de bitel q me cobra 60 soles pero se cae a cada rato y mi hijo estudia en la universidad virtual y mi esposa trabaja desde casa y yo tambien a veces y la verdad q ya estoy cansado de llamar y llamar y q no me solucionen nada entonces un amigo me dijo q ustedes tienen fibra y quiero saber cuanto me costaria ponerlo aca en mi casa q es en san martin de porres por la avenida peru a la altura de la cuadra 20 en un tercer piso',
        reply: [/San Martín de Porres/, /US\$ 30/],
      },
    ],
  },
  {
    name: 'no, ok',
    turns: [
      inComas,
      { says: 'no gracias', does: 'reject' },
      { says: 'ok', never: nothingSold, asksNothing: true },
      { says: 'mmm mejor si', reply: [/\?/] },
    ],
  },
  {
    name: 'no es cliente y le cobran',
    turns: [{ says: 'no soy cliente suyo pero me cobran', handsOver: 'existing_customer' }],
  },
  {
    name: 'es cliente y quiere más',
    turns: [
      { says: 'ya tengo internet con ustedes pero quiero agregar cable', reply: [/distrito|zona/] },
      { says: 'en ventanilla', reply: [/canales/] },
    ],
  },
  {
    name: 'insultó, y compra',
    turns: [
      { says: 'eres una mierda', reply: [/ayud/] },
      { says: 'contesta cholo de mierda', handsOver: 'complaint' },
      { says: 'ya pe, cuanto esta el internet', reply: [/US\$/, /distrito|zona/] },
    ],
  },
  {
    name: 'solo internet, sin cable',
    turns: [inComas, { says: 'no quiero el cable, solo internet', reply: [/Mbps/] }],
  },
  {
    name: 'quién eres',
    turns: [{ says: 'quien eres', reply: [/Timbre/], asksNothing: true }, inComas],
  },
  {
    name: 'ya no tiene y quiere contratar',
    turns: [
      { says: 'ya no tengo internet y quiero contratar con ustedes en ate', reply: [/US\$/] },
    ],
  },
];
