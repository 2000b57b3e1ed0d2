import type { Conversation, Exchange } from './conversation.ts';

const inLosOlivos: Exchange = { says: 'hola quiero internet en los olivos', reply: [/US\$/] };
const inMiraflores: Exchange = { says: 'internet para miraflores', reply: [/US\$/] };

/** Every objection, each met with an offer or a fact; and knowing when to stop. */
export const objecting: Conversation[] = [
  {
    name: 'objeción: precio, dos veces',
    turns: [
      inLosOlivos,
      { says: 'uy muy caro', reply: [/promoción vigente/, /%/] },
      { says: 'igual es caro para mi', reply: [/US\$ 30/] },
    ],
  },
  {
    name: 'objeción: permanencia, con alternativa',
    turns: [
      inMiraflores,
      {
        says: 'no quiero amarrarme con contrato',
        reply: [/sin permanencia/, /WOM/, /US\$ 48/],
      },
    ],
  },
  {
    name: 'objeción: permanencia, sin alternativa',
    turns: [inLosOlivos, { says: 'pero yo no quiero contrato forzoso', reply: [/12 meses/] }],
  },
  {
    name: 'objeción: desconfianza',
    turns: [
      inLosOlivos,
      { says: 'y si es estafa? no confio', reply: [/contrato|pago/], never: [/comunico/] },
    ],
  },
  {
    name: 'objeción: ya tiene operador',
    turns: [
      inLosOlivos,
      { says: 'es que ya tengo movistar', reply: [/US\$|compar/], never: [/inconveniente/] },
    ],
  },
  {
    name: 'objeción: debe consultarlo',
    turns: [
      inLosOlivos,
      {
        says: 'tengo q consultarlo con mi esposo',
        reply: [/consúltal|conversen|calma/],
        does: 'remind',
        asksNothing: true,
      },
      { says: 'ok gracias', asksNothing: true },
    ],
  },
  {
    name: 'objeción: cobertura',
    turns: [
      inLosOlivos,
      { says: 'seguro ni llega la señal a mi cuadra', reply: [/Los Olivos|cobertura/] },
    ],
  },
  {
    name: 'objeción: demora de la instalación',
    turns: [
      inLosOlivos,
      { says: 'seguro demoran un monton en instalar', reply: [/\d días hábiles/] },
    ],
  },
  {
    name: 'objeción: velocidad',
    turns: [
      inLosOlivos,
      { says: 'muy lento eso, yo juego en linea', reply: [/Mbps|1000/, /US\$/] },
    ],
  },
  {
    name: 'no le interesa',
    turns: [
      inLosOlivos,
      { says: 'no me interesa', does: 'reject', asksNothing: true },
      { says: 'ok chau', asksNothing: true, never: [/US\$/] },
    ],
  },
  {
    name: 'lo piensa hasta el viernes',
    turns: [
      inLosOlivos,
      {
        says: 'dejame pensarlo y te aviso el viernes',
        does: 'remind',
        remindsOn: '2026-11-27',
        reply: [/viernes/],
        asksNothing: true,
      },
      { says: 'gracias', asksNothing: true },
    ],
  },
  {
    name: 'lo piensa sin día',
    turns: [
      inLosOlivos,
      { says: 'lo voy a pensar', does: 'remind', remindsOn: '2026-11-25', asksNothing: true },
      { says: 'ya decidi, el de 200', handsOver: 'chose_plan', reply: [/US\$ 60/] },
    ],
  },
];
