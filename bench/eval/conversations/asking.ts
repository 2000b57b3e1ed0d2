import type { Conversation } from './conversation.ts';

/** Questions answered before any is asked, and minds that change. */
export const asking: Conversation[] = [
  {
    name: 'dos preguntas en un mensaje',
    turns: [
      { says: 'quiero internet en los olivos' },
      {
        says: 'la instalacion es gratis? y tiene contrato?',
        reply: [/instalación.*gratis/i, /contrato|permanencia/],
      },
    ],
  },
  {
    name: 'responde antes de preguntar',
    turns: [
      {
        says: 'hola cuanto demora la instalacion del internet?',
        reply: [/días hábiles[\s\S]*(distrito|zona)/],
      },
      { says: 'estoy en surco', reply: [/US\$/] },
    ],
  },
  {
    name: 'cambia de zona',
    turns: [
      { says: 'internet en los olivos pls', reply: [/Los Olivos/] },
      {
        says: 'mejor en miraflores, ahi me mudo',
        reply: [/Miraflores/],
        knows: { areaId: 'area_miraflores' },
      },
    ],
  },
  {
    name: 'cambia de servicio',
    turns: [
      { says: 'quiero internet en los olivos', reply: [/Mbps/] },
      {
        says: 'no mejor un plan de celular',
        reply: [/GB/],
        never: [/Entendido, gracias/],
        knows: { service: 'mobile' },
      },
    ],
  },
  {
    name: 'cambia de plan ya elegido',
    turns: [
      { says: 'internet en los olivos' },
      { says: 'el de 100', handsOver: 'chose_plan' },
      {
        says: 'no, mejor el de 200',
        reply: [/200/, /US\$ 60/],
        asksNothing: true,
        knows: { chosenProductId: 'prod_movistarfibra200' },
      },
    ],
  },
  {
    name: 'compara operadores',
    turns: [
      { says: 'internet para los olivos' },
      {
        says: 'cual es mejor claro o movistar',
        reply: [/Claro/, /Movistar/, /US\$/],
      },
    ],
  },
  {
    name: 'mil megas a veinte',
    turns: [
      { says: 'internet en los olivos' },
      {
        says: 'quiero el de 1000 megas a 20',
        reply: [/1000 Mbps/, /US\$ 119/],
        never: [/US\$ 20|20 al mes|elección|S\/ 20/],
      },
    ],
  },
  {
    name: 'velocidad que no existe',
    turns: [
      {
        says: 'tienen 700 megas en los olivos?',
        reply: [/800 Mbps/, /US\$ 105/],
        never: [/tenemos 700/],
      },
    ],
  },
  {
    name: 'promociones',
    turns: [
      { says: 'quiero internet en los olivos' },
      { says: 'hay alguna promo?', reply: [/% de descuento/] },
    ],
  },
  {
    name: 'cobertura preguntada',
    turns: [
      { says: 'hola llega fibra a comas?', reply: [/Comas/, /llegamos|cobertura/] },
      { says: 'tienes algo mas rapido?', reply: [/1000 Mbps|más rápido|velocidad/] },
    ],
  },
];
