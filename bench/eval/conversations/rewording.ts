import type { Conversation, Exchange } from './conversation.ts';

const inComas: Exchange = { says: 'internet en comas', reply: [/US\$ 30/, /US\$ 60/] };

/** Second looks of reviewers: whose plans, which kind, which of the list. */
export const rewording: Conversation[] = [
  {
    name: 'no, entonces WOM',
    turns: [
      { says: 'internet en surquillo', reply: [/US\$ 30/] },
      { says: 'no entonces wom', reply: [/WOM/], never: [/cambias de idea|gracias por/] },
    ],
  },
  {
    name: 'no quiere Movistar, quiere Claro',
    turns: [
      { says: 'no quiero movistar, quiero claro', never: [/comparan|comparación/] },
      { says: 'internet en surco', reply: [/Claro Fibra 250/], never: [/Movistar/] },
    ],
  },
  {
    name: 'preguntar de quién son no es pedir sus planes',
    turns: [
      { says: 'son de claro?', reply: [/Movistar, Claro, Entel y WOM/] },
      { says: 'ok internet callao', reply: [/Movistar Fibra 50/] },
    ],
  },
  {
    name: 'cable es cable, con sus decos',
    turns: [
      { says: 'necesito cable pa mi tele en breña', reply: [/TV Estándar/], never: [/Play/] },
      { says: 'cuantos decos vienen', reply: [/decodificador/] },
      { says: 'mejor el mas barato', handsOver: 'chose_plan', reply: [/TV Estándar/, /US\$ 22/] },
    ],
  },
  {
    name: 'dúo de internet y cable',
    turns: [
      {
        says: 'holaa quiero un duo internet y cable en jesus maria',
        reply: [/60 canales/],
        never: [/\+ Fijo/],
      },
    ],
  },
  {
    name: 'sin contrato, dicho antes de la zona',
    turns: [
      { says: 'internet el mas barato q tengas sin contrato', reply: [/distrito|zona/] },
      { says: 'surco', reply: [/WOM Fibra 150/], never: [/Movistar/] },
      { says: 'y la instalacion cuanto?', reply: [/US\$ 25/] },
    ],
  },
  {
    name: 'sin fibra: entonces celular ilimitado',
    turns: [
      { says: 'internet en iquitos', reply: [/no llegamos|no tenemos/] },
      { says: 'entonces celular', reply: [/GB/], never: [/no llegamos/] },
      { says: 'ilimitado', reply: [/WOM Postpago Ilimitado/] },
      { says: 'ya ese', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'el más rápido de esos',
    turns: [
      inComas,
      { says: 'y cual es mas rapido de esos', reply: [/Fibra 200/], never: [/1000/] },
      { says: 'ya esa', handsOver: 'chose_plan', reply: [/Fibra 200/] },
    ],
  },
  {
    name: 'con una condición que no hay',
    turns: [
      inComas,
      {
        says: 'ya el de 45 pero con descuento',
        reply: [/no tiene (descuento|promoción)/, /US\$ 45/],
      },
    ],
  },
  {
    name: 'la promoción se cierra con sus dos precios',
    turns: [
      inComas,
      { says: 'hay descuentos?', reply: [/US\$ 48\.30/] },
      { says: 'ok', handsOver: 'chose_plan', reply: [/US\$ 48\.30/, /US\$ 69/] },
    ],
  },
  {
    name: 'qué trae el segundo, y el tercero',
    turns: [
      inComas,
      { says: 'info del 2', reply: [/Fibra 100 incluye/] },
      { says: 'y el 3', reply: [/Fibra 200 incluye/] },
      { says: 'a ver el primero', reply: [/Fibra 50/], never: [/elección/] },
    ],
  },
  {
    name: 'el internet que trae cable es un combo',
    turns: [
      inComas,
      { says: 'y trae cable?', reply: [/canales/], never: [/Play ·|Movistar Play$/] },
    ],
  },
  {
    name: 'de los ilimitados el más barato',
    turns: [
      { says: 'quiero un plan ilimitado de celular', reply: [/WOM Postpago Ilimitado/] },
      { says: 'el mas barato', handsOver: 'chose_plan', reply: [/Ilimitado/], never: [/40 GB/] },
    ],
  },
  {
    name: 'doscientos o cuatrocientos',
    turns: [inComas, { says: '200 o 400', never: [/elección/] }],
  },
  {
    name: 'no me convence es una duda',
    turns: [
      inComas,
      { says: 'mm no me convence', reply: [/\?/], never: [/cambias de idea|gracias por/] },
    ],
  },
  {
    name: 'otra zona, otros planes',
    turns: [
      inComas,
      { says: 'ya el de 100', handsOver: 'chose_plan' },
      { says: 'mejor en ancon', reply: [/15 Mbps/] },
      { says: 'cuando instalan', reply: [/7 días/], never: [/Fibra 100/] },
    ],
  },
];
