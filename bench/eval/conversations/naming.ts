import type { Conversation, Exchange } from './conversation.ts';

const inComas: Exchange = { says: 'internet en comas', reply: [/US\$ 30/, /US\$ 60/] };
const inSanIsidro: Exchange = { says: 'internet en san isidro', reply: [/US\$ 30/] };

/** What the customer names is what is answered and sold: found by reviewers who bought in their own words. */
export const naming: Conversation[] = [
  {
    name: 'el más barato de 600, y lo compra por su operador',
    turns: [
      inSanIsidro,
      {
        says: 'el de 600 cual es mas barato',
        reply: [/WOM Fibra 600/, /US\$ 79/],
        never: [/US\$ 30/],
      },
      { says: 'ya el de wom', handsOver: 'chose_plan', reply: [/WOM Fibra 600/] },
    ],
  },
  {
    name: 'tras una promoción, el primero es el de la lista',
    turns: [
      inComas,
      { says: 'hay descuentos?', reply: [/30 %/, /US\$ 48\.30/, /US\$ 69/] },
      { says: 'dame el primero', handsOver: 'chose_plan', reply: [/Movistar Fibra 50/] },
    ],
  },
  {
    name: 'cuatro preguntas sobre el plan que pidió',
    turns: [
      { says: 'hola quiero el plan de 100 megas en smp', reply: [/Movistar Fibra 100/] },
      {
        says: 'cuanto cuesta y cuando lo instalan y si hay promo y aceptan tarjeta',
        reply: [/US\$ 45/, /no tiene (promoción|descuento)/, /3 días/],
        never: [/Entel|Fibra 50/],
      },
      { says: 'ok procedamos', handsOver: 'chose_plan', reply: [/Movistar Fibra 100/] },
    ],
  },
  {
    name: 'preguntar por otro no es comprarlo',
    turns: [
      { says: 'internet en ventanilla', reply: [/US\$ 30/] },
      { says: 'y el de 600 de claro', reply: [/Claro Fibra 600/, /US\$ 89/] },
      { says: 'mas info del de 100', reply: [/Movistar Fibra 100/] },
      { says: 'ya tengo el de 50', never: [/elección/] },
      { says: 'quizas el de 100', never: [/elección/] },
    ],
  },
  {
    name: 'el descuento del plan que nombró',
    turns: [
      { says: 'planes postpago claro', reply: [/Claro Max Ilimitado/] },
      { says: 'cuanto es con descuento el ilimitado', reply: [/30 %/, /US\$ 25\.20/, /US\$ 36/] },
      { says: 'ok', handsOver: 'chose_plan', reply: [/Claro Max Ilimitado/] },
    ],
  },
  {
    name: 'internet con tele y fijo, en una frase larga',
    turns: [
      {
        says: 'cuanto me saldria mensual internet de 200 con tele y fijo para mi casa en la perla',
        reply: [/Trío Fibra 200 \+ TV \+ Fijo/, /US\$ 79/],
      },
      { says: 'y con cuantos canales', reply: [/90 canales|180 canales/], never: [/Play/] },
    ],
  },
  {
    name: 'tele e internet, y luego también fijo',
    turns: [
      { says: 'kiero tele e inter xfa', reply: [/distrito|zona/] },
      { says: 'sjm', reply: [/60 canales|180 canales/] },
      { says: 'y con fijo?', reply: [/Trío/], never: [/Fijo 200|Fijo Ilimitado/] },
    ],
  },
  {
    name: 'internet y celular en un solo pedido',
    turns: [
      { says: 'hola kiero saber precios de internet y tambien de celular', reply: [/internet/] },
      { says: 'los olivos', reply: [/Movistar Fibra 100/] },
      {
        says: 'el de 100 y el celular de 40 gigas',
        handsOver: 'chose_plan',
        reply: [/Movistar Fibra 100/, /WOM Postpago 40 GB/],
      },
    ],
  },
  {
    name: 'varias líneas van a una persona',
    turns: [
      { says: 'hola, necesito 3 lineas para mi familia', reply: [/GB/] },
      {
        says: 'cuanto seria en total de 3 lineas de 13',
        handsOver: 'asked_human',
        reply: [/total/],
      },
    ],
  },
  {
    name: 'una empresa va a una persona',
    turns: [
      {
        says: 'hola, soy gerente de una bodega en gamarra, necesito internet y 4 celulares con ruc 20',
        handsOver: 'asked_human',
        reply: [/empresas/],
      },
    ],
  },
  {
    name: 'prepago se muestra y se vende',
    turns: [
      { says: 'buenas noches kiero un chip', reply: [/GB/] },
      { says: 'prepago', reply: [/Prepago/], never: [/Postpago/] },
      { says: 'cual trae mas gigas', reply: [/12 GB/, /US\$ 9/] },
      { says: 'el de 6', handsOver: 'chose_plan', reply: [/Movistar Prepago 6 GB/] },
    ],
  },
  {
    name: 'el tamaño exacto existe',
    turns: [
      { says: 'quiero 500 megas', reply: [/distrito|zona/] },
      { says: 'surco', reply: [/Entel Fibra Hogar 500/, /US\$ 82/], never: [/exactamente|Justo/] },
      { says: 'y de 300', reply: [/Entel Fibra Hogar 300/, /US\$ 69/] },
      { says: 'entonces 300', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'el de Entel de 500',
    turns: [
      { says: 'internet jesus maria', reply: [/US\$ 30/] },
      { says: 'y el de entel de 500 cuanto', reply: [/Entel Fibra Hogar 500/, /US\$ 82/] },
    ],
  },
  {
    name: 'un tamaño antes de saber la zona',
    turns: [
      {
        says: 'cuanto esta la fibra de 600',
        reply: [/600 Mbps/, /desde US\$ 79|va desde US\$ 79/],
        never: [/119/],
      },
    ],
  },
  {
    name: 'duda entre dos',
    turns: [
      inComas,
      { says: 'el de 60 o el de 45 no se', reply: [/Fibra 200/, /Fibra 100/], never: [/elección/] },
      { says: 'cual recomiendas para gamer', reply: [/Fibra 200/] },
    ],
  },
  {
    name: 'una fecha no es un plan',
    turns: [
      inComas,
      { says: 'el 15 me pagan, te aviso', does: 'remind', remindsOn: '2026-12-15' },
      { says: 'mejor el 1 de diciembre', does: 'remind', remindsOn: '2026-12-01' },
    ],
  },
  {
    name: 'cambia el día del recordatorio',
    turns: [
      inComas,
      { says: 'escribeme el martes', does: 'remind', remindsOn: '2026-11-24' },
      { says: 'no, el jueves', does: 'remind', remindsOn: '2026-11-26' },
    ],
  },
];
