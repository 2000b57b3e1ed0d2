import type { Conversation, Exchange } from './conversation.ts';

const inComas: Exchange = { says: 'internet en comas', reply: [/US\$ 30/, /US\$ 60/] };
const inSanIsidro: Exchange = { says: 'internet en san isidro', reply: [/US\$ 30/] };

/** How people decide, hesitate, come back and buy for others. */
export const deciding: Conversation[] = [
  {
    name: 'un operador que no llega',
    turns: [
      { says: 'internet en la punta', reply: [/Movistar/] },
      { says: 'entel llega?', reply: [/Entel no llega|no tenemos Entel/] },
    ],
  },
  {
    name: 'soles o dólares',
    turns: [
      inComas,
      { says: 'y en soles cuanto es el de 30?', reply: [/dólares/, /US\$ 30/] },
      { says: 'ya ese', handsOver: 'chose_plan', reply: [/Movistar Fibra 50/] },
    ],
  },
  {
    name: 'celular ilimitado',
    turns: [
      {
        says: 'quiero un plan ilimitado de celular',
        reply: [/WOM Postpago Ilimitado/],
        never: [/40 GB/],
      },
      { says: 'y el de entel?', reply: [/Entel Power Ilimitado/, /US\$ 38/] },
      { says: 'ya el de entel', handsOver: 'chose_plan', reply: [/Entel Power Ilimitado/] },
    ],
  },
  {
    name: 'Netflix no viene en ningún plan',
    turns: [
      { says: 'internet en san borja', reply: [/US\$ 30/] },
      { says: 'tiene netflix?', reply: [/asesor/], never: [/Claro video/] },
    ],
  },
  {
    name: 'el mes no es un router',
    turns: [
      { says: 'q promociones tienes este mes', never: [/Router/i], reply: [/promoción|descuento/] },
    ],
  },
  {
    name: 'compara dos operadores y se queda con uno',
    turns: [
      inSanIsidro,
      {
        says: 'cual es mejor entel o wom',
        reply: [/WOM Fibra 150/, /Entel/],
        never: [/Movistar|Claro/],
      },
      { says: 'me quedo con wom', handsOver: 'chose_plan', reply: [/WOM Fibra 150/] },
    ],
  },
  {
    name: 'sí, con sus datos',
    turns: [
      inComas,
      { says: 'cual me recomiendas', reply: [/Fibra 100/] },
      { says: 'si, mi numero es 987654321', handsOver: 'chose_plan', reply: [/Fibra 100/] },
    ],
  },
  {
    name: 'compra y pregunta a la vez',
    turns: [
      inComas,
      {
        says: 'quiero el de 100, cuanto demora la instalacion?',
        handsOver: 'chose_plan',
        reply: [/Fibra 100/, /3 días/],
      },
    ],
  },
  {
    name: 'ni loco no es comprar',
    turns: [
      inComas,
      { says: 'el de 50 ni loco', never: [/elección/] },
      { says: 'el de 100, no', never: [/elección/] },
    ],
  },
  {
    name: 'un sí con condición no es una compra',
    turns: [
      inComas,
      { says: 'cual me recomiendas', reply: [/Fibra 100/] },
      { says: 'si es gratis si', never: [/elección/] },
      { says: 'si pero mas rapido', reply: [/Mbps/], never: [/elección/] },
    ],
  },
  {
    name: 'no tiene internet todavía, quiere poner',
    turns: [
      {
        says: 'hola no tengo internet y quiero poner',
        reply: [/distrito|zona/],
        never: [/tu servicio/],
      },
      { says: 'comas', reply: [/US\$ 30/] },
    ],
  },
  {
    name: 'entonces nada no compra nada',
    turns: [
      { says: 'internet en rimac', reply: [/US\$ 30/] },
      { says: 'no tengo mas de 20 dolares', reply: [/US\$ 30/], never: [/US\$ 45/] },
      { says: 'entonces nada', never: [/elección/] },
    ],
  },
  {
    name: 'necesita que lo instalen antes',
    turns: [
      { says: 'internet surquillo', reply: [/US\$ 30/] },
      { says: '3 dias es un monton', reply: [/2 días/, /US\$ 92/] },
      { says: 'no puede ser antes?', reply: [/asesor/], never: [/3 días/] },
    ],
  },
  {
    name: 'recomienda con lo que ya le contaron',
    turns: [
      { says: 'internet en chosica', reply: [/US\$ 30/] },
      { says: 'somos 6 en casa y jugamos play', reply: [/600 Mbps/] },
      { says: 'cual me recomiendas', reply: [/600 Mbps/] },
    ],
  },
  {
    name: 'es para su mamá, en otro distrito',
    turns: [
      { says: 'buenas tardes cuanto sale el internet', reply: [/desde US\$ 30/] },
      { says: 'para mi mama', reply: [/distrito/], never: [/no reconocí|No ubico/] },
      { says: 'vive en san juan de lurigancho', reply: [/San Juan de Lurigancho/] },
      { says: 'es para ella', reply: [/[Aa]not/], never: [/no te entendí|plan nuevo/] },
    ],
  },
  {
    name: 'vuelve después de pensarlo',
    turns: [
      inComas,
      { says: 'el lunes te confirmo', does: 'remind', remindsOn: '2026-11-30' },
      { says: 'hola ya estoy', never: [/no te entendí|plan nuevo/] },
    ],
  },
  {
    name: 'se va de un operador a otro',
    turns: [
      {
        says: 'buenas kiero portar mi numero de entel a claro',
        reply: [/Claro Max/],
        never: [/Entel/],
      },
      { says: 'cuanto demora', reply: [/Claro/, /2 días/] },
    ],
  },
  {
    name: 'a ese precio no, y dos veces',
    turns: [
      inComas,
      { says: 'dame el de 100 a 5 dolares', reply: [/US\$ 45/], never: [/elección/] },
      { says: 'ok lo tomo a 5 dolares', reply: [/US\$ 45/], never: [/elección/] },
    ],
  },
  {
    name: 'no vende antes de saber la zona',
    turns: [
      { says: 'q promo tienen', reply: [/depende de tu zona|Depende de tu zona|disponibilidad/] },
      { says: 'dame esa', reply: [/servicio|distrito|zona/], never: [/elección/] },
    ],
  },
];
