import type { Conversation } from './conversation.ts';

/** A person is needed, at once and only then; or silence is. */
export const people: Conversation[] = [
  {
    name: 'avería de un cliente',
    turns: [
      {
        says: 'buenas, soy cliente y no tengo internet desde ayer',
        handsOver: 'existing_customer',
        never: [/US\$/, /distrito/],
        asksNothing: true,
      },
      { says: 'sigo sin internet', never: [/US\$/], asksNothing: true },
    ],
  },
  {
    name: 'avería con enojo',
    turns: [
      {
        says: 'pesimo servicio!! llevo 3 dias sin internet y nadie contesta',
        handsOver: 'complaint',
        never: [/US\$/],
        asksNothing: true,
      },
    ],
  },
  {
    name: 'avería a mitad de la venta',
    turns: [
      { says: 'quiero internet en ate', reply: [/US\$/] },
      {
        says: 'ah y mi internet de ustedes no funciona hace 2 dias',
        handsOver: 'existing_customer',
        never: [/US\$/],
      },
    ],
  },
  {
    name: 'pide una persona',
    turns: [
      { says: 'quiero hablar con una persona', handsOver: 'asked_human', asksNothing: true },
      { says: 'hola?', reply: [/asesor/], asksNothing: true },
    ],
  },
  {
    name: 'da de baja su línea',
    turns: [
      {
        says: 'quiero dar de baja mi linea',
        handsOver: 'existing_customer',
        never: [/no te escribiremos/, /US\$/],
      },
    ],
  },
  {
    name: 'manda su recibo',
    turns: [
      { says: 'te mando mi recibo pa q lo veas', handsOver: 'bill', never: [/US\$/] },
      { says: '', kind: 'image', asksNothing: true },
    ],
  },
  {
    name: 'baja',
    turns: [
      { says: 'hola' },
      { says: 'BAJA', does: 'opt_out', reply: [/no te escribiremos/], asksNothing: true },
      { says: 'hola?', silent: true },
    ],
  },
  {
    name: 'no me escriban más',
    turns: [
      { says: 'internet en surco' },
      { says: ['ya dejen de joder', 'no me escriban mas'], does: 'opt_out', asksNothing: true },
      { says: 'quiero internet', silent: true },
    ],
  },
  {
    name: 'insulta dos veces',
    turns: [
      { says: 'hola' },
      { says: 'eres una mierda', reply: [/ayud/], never: [/US\$/] },
      { says: 'anda a la mierda bot inutil', handsOver: 'complaint', asksNothing: true },
    ],
  },
  {
    name: 'insulta y se disculpa',
    turns: [
      { says: 'habla bot de mierda', never: [/comunico/] },
      { says: 'ya perdon, quiero internet en surco', reply: [/Surco/, /US\$/] },
    ],
  },
];
