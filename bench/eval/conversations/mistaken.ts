import type { Conversation } from './conversation.ts';
import { nothingSold } from './troubled.ts';

const inAte = { says: 'internet en ate', reply: [/US\$ 30/] };
const inHuanchaco = { says: 'internet en huanchaco', reply: [/línea telefónica/] };
const fibra100 = { chosenProductId: 'prod_movistarfibra100' } as const;

/** What sounds like a refusal, an appointment or trouble and is none; found by two reviewers. */
export const mistaken: Conversation[] = [
  {
    name: 'no, espera: mejor no',
    turns: [
      inAte,
      { says: 'el de 100', handsOver: 'chose_plan', knows: fibra100 },
      { says: 'ah no espera, mejor no', does: 'reject', never: [/US\$/, /días hábiles/] },
    ],
  },
  {
    name: 'cambia la elección por otra que no está en la lista',
    turns: [
      { says: 'internet en smp', reply: [/US\$ 30/] },
      { says: '50', handsOver: 'chose_plan' },
      { says: 'no no 200', reply: [/notado/], never: [/cambias de idea/], asksNothing: true },
      { says: 'ya 200', never: [/BAJA/] },
    ],
  },
  {
    name: 'el día prometido se mantiene',
    turns: [
      { says: 'internet en surquillo', reply: [/US\$ 30/] },
      {
        says: 'dentro de 2 semanas me mudo, ahi lo contrato',
        does: 'remind',
        remindsOn: '2026-12-07',
      },
      { says: 'escribeme entonces', never: [/par de días/], asksNothing: true },
    ],
  },
  {
    name: 'preguntar por un día no es una cita',
    turns: [
      { says: 'internet sjm', reply: [/US\$ 30/] },
      { says: 'vienen el domingo?', reply: [/días hábiles/], never: [/Te escribo/] },
      { says: 'el de 200', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'el día en que quiere la instalación no es para escribirle',
    turns: [inAte, { says: 'que me instalen el lunes', never: [/Te escribo/], reply: [/hábiles/] }],
  },
  {
    name: 'la duda de que lleguen mañana',
    turns: [
      { says: 'quiero internet q llegue hoy a carabayllo', reply: [/US\$ 30/] },
      { says: 'como q manana', reply: [/días hábiles/], never: [/Te escribo/] },
    ],
  },
  {
    name: 'vuelve de viaje el 10',
    turns: [
      {
        says: 'me interesa pero viajo y regreso el 10',
        does: 'remind',
        remindsOn: '2026-12-10',
      },
    ],
  },
  {
    name: 'hoy, y a la hora que dijo',
    turns: [
      {
        says: 'ahorita no puedo hablar, escribeme mas tarde',
        does: 'remind',
        remindsOn: '2026-11-23',
        reply: [/Te escribo hoy más tarde/],
      },
      {
        says: 'a las 6',
        does: 'remind',
        remindsOn: '2026-11-23',
        reply: [/Te escribo hoy a las 6 de la tarde/],
      },
    ],
  },
  {
    name: 'en enero, pero no el primero',
    turns: [
      { says: 'no estoy interesado x ahora', does: 'reject' },
      { says: 'tal vez en enero', does: 'remind', remindsOn: '2027-01-02' },
    ],
  },
  {
    name: 'no hay mejor, y cuándo llega la fibra',
    turns: [
      inHuanchaco,
      { says: 'no hay mejor?', reply: [/15 Mbps/] },
      { says: 'cuando llega la fibra?', reply: [/fecha/], asksNothing: true },
      { says: 'avisame', reply: [/lista de espera/], knows: { waitingList: true } },
    ],
  },
  {
    name: 'se equivocó de palabra: no cancelar, contratar',
    turns: [
      { says: 'hola kiero cancelar mi servicio', handsOver: 'existing_customer' },
      { says: 'no, digo contratar', reply: [/¿/] },
      { says: 'internet en sta anita', reply: [/US\$ 30/] },
      { says: 'el barato', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'buena velocidad no es un adiós',
    turns: [
      { says: 'internet para restaurante en miraflores', reply: [/US\$/] },
      { says: 'q tenga buena velocidad', reply: [/Mbps/], never: [/vemos/] },
    ],
  },
  {
    name: 'su internet es lento y quiere otro',
    turns: [
      { says: 'mi internet actual es lento', handsOver: 'existing_customer' },
      { says: 'si cambiarme a algo mejor', reply: [/zona/] },
      { says: 'san miguel', reply: [/US\$ 30/] },
      { says: '200 megas', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'sin internet por culpa de otra empresa',
    turns: [
      { says: 'tengo 13 dias sin internet por culpa de win', reply: [/zona|distrito/] },
      { says: 'comas', reply: [/US\$ 30/] },
      { says: 'el de 100', handsOver: 'chose_plan', knows: fibra100 },
    ],
  },
  {
    name: 'perdió el celular y quiere un plan nuevo',
    turns: [
      { says: 'perdi mi celular y quiero plan nuevo', reply: [/US\$/] },
      { says: 'el de 40', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'deja a su operador en medio de la compra',
    turns: [
      {
        says: 'hola necesito internet urgente se me malogro el de claro',
        reply: [/zona|distrito/],
      },
      { says: 'no quiero seguir con claro', reply: [/zona|distrito/] },
      { says: 'en los olivos', reply: [/US\$/] },
    ],
  },
  {
    name: 'quiere saber de promociones, no comprar',
    turns: [
      inAte,
      { says: 'avisame cuando haya promo', does: 'remind', never: [/contratarlo/] },
      { says: 'ok', asksNothing: true, never: [/US\$/] },
    ],
  },
  {
    name: 'no se le entiende',
    turns: [inAte, { says: 'no me estas entendiendo', handsOver: 'asked_human' }],
  },
  {
    name: 'le robaron a otros, y quiere cambiarse',
    turns: [
      { says: 'son unos ladrones en movistar', handsOver: 'complaint' },
      { says: 'quiero cambiarme', reply: [/¿/] },
      { says: 'internet comas', reply: [/US\$ 30/] },
    ],
  },
  {
    name: 'quién escribe, y si es un bot',
    turns: [
      { says: 'internet comas', reply: [/US\$ 30/] },
      { says: 'y uds quienes son', reply: [/Timbre/], asksNothing: true },
      { says: 'quiero hablar con una persona', handsOver: 'asked_human' },
      { says: 'sigues siendo bot?', reply: [/automático/] },
    ],
  },
  {
    name: 'viuda desde hace años',
    turns: [
      {
        says: 'mi esposo fallecio hace años, vivo con mis hijos y necesito internet para ellos',
        never: [/pérdida/],
      },
      { says: 'comas', reply: [/US\$ 30/] },
      { says: 'el de 100', handsOver: 'chose_plan', knows: fibra100 },
    ],
  },
  {
    name: 'perdió a su madre',
    turns: [
      {
        says: 'mi viejita ya no esta con nosotros, ella tenia el internet',
        handsOver: 'existing_customer',
        reply: [/pérdida/],
        never: nothingSold,
      },
    ],
  },
  {
    name: 'dijo que no, y le interesa otro servicio',
    turns: [
      { says: 'ya no gracias ya contrate con otro', does: 'reject' },
      { says: 'pero me interesa celular', reply: [/GB · US\$/] },
    ],
  },
  {
    name: 'un menor no recibe ofertas',
    turns: [
      { says: 'soy su hijo de 11', does: 'reject', reply: [/mayor de edad/] },
      { says: 'q planes hay de celular', does: 'reject', never: [/US\$/] },
    ],
  },
];
