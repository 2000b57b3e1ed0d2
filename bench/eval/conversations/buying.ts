import type { Conversation } from './conversation.ts';

/** Customers who buy, as directly or windingly as people do. */
export const buying: Conversation[] = [
  {
    name: 'compra directa',
    turns: [
      { says: 'Hola, quiero internet', reply: [/asistente virtual/, /distrito|zona/] },
      { says: 'En Los Olivos', reply: [/US\$ 30/, /US\$ 45/], knows: { areaId: 'area_losolivos' } },
      {
        says: 'El de 100',
        reply: [/Movistar Fibra 100/, /US\$ 45/, /asesor/],
        handsOver: 'chose_plan',
        asksNothing: true,
        knows: { chosenProductId: 'prod_movistarfibra100' },
      },
      { says: 'gracias', asksNothing: true },
    ],
  },
  {
    name: 'ráfaga con faltas de ortografía',
    turns: [
      {
        says: ['ola', 'kiero inter', 'pa mi jato', 'stoy en comas'],
        reply: [/Comas/, /Mbps/],
        knows: { service: 'internet', areaId: 'area_comas' },
      },
      {
        says: 'dame el mas barato porfa',
        handsOver: 'chose_plan',
        reply: [/US\$ 30/],
        knows: { chosenProductId: 'prod_movistarfibra50' },
      },
    ],
  },
  {
    name: 'distrito mal escrito y preguntado',
    turns: [
      { says: 'quiero internet' },
      { says: 'mirflrs', reply: [/Miraflores/], never: [/US\$/] },
      { says: 'si', reply: [/US\$/], knows: { areaId: 'area_miraflores' } },
    ],
  },
  {
    name: 'distrito mal adivinado',
    turns: [
      { says: 'quiero internet' },
      { says: 'mirflrs', reply: [/Miraflores/] },
      { says: 'no', reply: [/distrito|zona/], never: [/gracias por/] },
      { says: 'surquillo', reply: [/Surquillo/, /US\$/], knows: { areaId: 'area_surquillo' } },
    ],
  },
  {
    name: 'precio del más rápido antes que nada',
    turns: [
      {
        says: 'Cuánto cuesta el internet más rápido?',
        reply: [/1000 Mbps/, /US\$ 119/, /zona|distrito/],
        does: 'propose_call',
      },
      { says: 'surco', reply: [/Surco/, /US\$/], never: [/distrito|En qué zona/] },
    ],
  },
  {
    name: 'celular con el dato justo',
    turns: [
      { says: 'buenas, kisiera un chip con datos', reply: [/GB/], never: [/distrito/] },
      { says: 'cuanto sale el ilimitado?', reply: [/US\$ (29|34|36|38)/] },
      { says: 'ya dame ese', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'presupuesto dicho',
    turns: [
      {
        says: 'tengo 40 dolares nomas al mes, inter para los olivos',
        reply: [/US\$ 30/],
        never: [/US\$ 45/, /US\$ 60/],
      },
    ],
  },
  {
    name: 'nota de voz transcrita sin puntos',
    turns: [
      {
        says: 'hola buenas tardes este mire yo vivo acá en san juan de lurigancho y estoy buscando pues un internet para la casa que mis hijos estudian y quería saber cuánto está costando y si demora mucho la instalación por favor',
        reply: [/San Juan de Lurigancho/, /US\$/, /días hábiles/],
        never: [/distrito/],
      },
    ],
  },
  {
    name: 'dice su nombre',
    turns: [
      { says: 'hola soy Rosa Quispe', reply: [/Rosa/], knows: { name: 'Rosa Quispe' } },
      { says: 'internet en ate', reply: [/Ate/, /US\$/], never: [/Mucho gusto/] },
      { says: 'el segundo', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'acepta el único plan mostrado',
    turns: [
      { says: 'quiero internet en los olivos' },
      { says: 'esta muy caro', reply: [/US\$|%/] },
      { says: 'sigue caro pues', reply: [/US\$ 30/] },
      { says: 'ya dale', handsOver: 'chose_plan' },
    ],
  },
];
