import type { Conversation, Exchange } from './conversation.ts';

const inLosOlivos: Exchange = { says: 'internet en los olivos', reply: [/US\$ 30/, /US\$ 60/] };
const inSurco: Exchange = { says: 'quiero internet en surco', reply: [/US\$/] };

/** What goes wrong where only the straight way was thought of: found by reviewers who wrote as customers. */
export const winding: Conversation[] = [
  {
    name: 'pregunta por el más barato y lo compra',
    turns: [
      inLosOlivos,
      { says: 'cual es el mas barato?', reply: [/Movistar Fibra 50/, /US\$ 30/], never: [/119/] },
      { says: 'ya ese', handsOver: 'chose_plan', reply: [/US\$ 30/] },
    ],
  },
  {
    name: 'algo más barato que el que pidió',
    turns: [
      {
        says: 'hola vi su anuncio d 1000 megas a 20 soles',
        reply: [/precio/, /desde US\$ 119/, /distrito|zona/],
      },
      { says: 'en sjl', reply: [/US\$ 119/] },
      { says: 'y no tienen algo mas barato', reply: [/económico/, /US\$ 30/], never: [/119/] },
    ],
  },
  {
    name: 'presupuesto en otra moneda',
    turns: [
      { says: 'internet de 1000 megas en sjl', reply: [/US\$ 119/] },
      { says: '50 soles maximo', reply: [/dólares/, /US\$ 30/], never: [/119/] },
    ],
  },
  {
    name: 'un precio equivocado no es un número equivocado',
    turns: [
      inSurco,
      { says: 'el precio está equivocado, en la web dice 25', never: [/no te escribiremos/i] },
      { says: 'ya dame el de 100', handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'años de cliente no son años de edad',
    turns: [
      { says: 'internet en ate', reply: [/US\$/] },
      {
        says: 'es que tengo 10 años con claro y nunca me hacen descuento',
        never: [/mayor de edad/],
      },
    ],
  },
  {
    name: 'menor cuyo papá no sabe',
    turns: [
      { says: 'tengo 15 años kiero internet', reply: [/mayor de edad/] },
      { says: 'mi papa no sabe, no le digas' },
      { says: 'en comas' },
      { says: 'el de 50', reply: [/mayor de edad|adulto/] },
    ],
  },
  {
    name: 'al que tiene una avería no se le vende',
    turns: [
      {
        says: 'hola soy cliente, mi internet esta caido desde ayer',
        handsOver: 'existing_customer',
      },
      { says: 'cuando vienen?', never: [/US\$/, /días hábiles/], asksNothing: true },
      { says: 'cuanto me cuesta la visita?', never: [/US\$/], asksNothing: true },
    ],
  },
  {
    name: 'rechaza uno y elige otro',
    turns: [
      inLosOlivos,
      { says: 'no quiero el segundo', never: [/elección/] },
      {
        says: 'el de 60 no, el de 30',
        handsOver: 'chose_plan',
        reply: [/Movistar Fibra 50/],
        knows: { chosenProductId: 'prod_movistarfibra50' },
      },
    ],
  },
  {
    name: 'critica un plan sin comprarlo',
    turns: [inLosOlivos, { says: 'el de 45 es muy caro', reply: [/US\$|%/], never: [/elección/] }],
  },
  {
    name: 'un segundo no es el segundo',
    turns: [inLosOlivos, { says: 'espera un segundo' }, { says: 'vivo en el segundo piso' }],
  },
  {
    name: 'elige con más palabras',
    turns: [
      inLosOlivos,
      {
        says: 'creo que me quedo con el que cuesta 45',
        handsOver: 'chose_plan',
        reply: [/US\$ 45/],
      },
    ],
  },
  {
    name: 'elige uno que no se mostró',
    turns: [
      inLosOlivos,
      { says: 'ya dale con el de 300', handsOver: 'chose_plan', reply: [/300/] },
    ],
  },
  {
    name: 'elige a un precio que no es',
    turns: [
      { says: 'internet en ate', reply: [/US\$ 45/] },
      { says: 'dame el de 100 a 30 soles', reply: [/precio/, /US\$ 45/] },
      { says: 'ya bueno, ese', handsOver: 'chose_plan', reply: [/US\$ 45/] },
    ],
  },
  {
    name: 'solo internet en vez del combo',
    turns: [
      { says: 'combo en los olivos', reply: [/US\$/] },
      { says: 'mejor solo internet, el mas barato', never: [/Dúo/], reply: [/US\$ 30/] },
    ],
  },
  {
    name: 'combo con televisión',
    turns: [
      { says: 'necesito internet y tele en Miraflores', reply: [/canales/], never: [/Fijo ·/] },
    ],
  },
  {
    name: 'la esposa dice que sí',
    turns: [
      { says: 'internet en comas', reply: [/US\$/] },
      { says: 'lo consulto con mi esposa', does: 'remind', asksNothing: true },
      { says: 'ya, mi señora dice que si', never: [/consúlt|calma/] },
    ],
  },
  {
    name: 'cobra el treinta',
    turns: [
      inLosOlivos,
      {
        says: 'me interesa pero recién cobro el 30',
        does: 'remind',
        remindsOn: '2026-11-30',
        reply: [/30 de noviembre/],
        asksNothing: true,
      },
      { says: 'mejor el miercoles', does: 'remind', remindsOn: '2026-11-25', asksNothing: true },
    ],
  },
  {
    name: 'que lo llamen mañana',
    turns: [
      inLosOlivos,
      {
        says: 'mejor llamame mañana en la tarde',
        handsOver: 'asked_human',
        reply: [/24 de noviembre/],
        never: [/unos minutos/],
      },
      { says: 'a las 4', reply: [/[Aa]notado/], asksNothing: true },
    ],
  },
  {
    name: 'no amarrarse no es decir que no',
    turns: [inSurco, { says: 'no quiero quedar amarrado po', reply: [/sin permanencia/, /WOM/] }],
  },
  {
    name: 'sin cobertura, y pregunta por lo otro',
    turns: [
      { says: 'internet en pucusana', reply: [/no (tenemos|llegamos)/] },
      {
        says: 'y esos tienen contrato?',
        reply: [/contrato|permanencia/],
        never: [/no te entendí/],
      },
    ],
  },
  {
    name: 'pregunta por lo que trae el plan',
    turns: [
      { says: 'quiero un plan de celular', reply: [/GB/] },
      { says: 'con redes ilimitadas?', reply: [/sin consumir datos/] },
      { says: 'puedo mantener mi numero?', reply: [/asesor/], never: [/no te entendí/] },
    ],
  },
  {
    name: 'pide un consejo',
    turns: [
      { says: 'internet en pueblo libre', reply: [/US\$/] },
      { says: 'cual me recomiendas?', reply: [/recom/, /Mbps/] },
      { says: 'somos 6 y jugamos ps5', reply: [/recom/, /(400|500|600) Mbps/] },
    ],
  },
  {
    name: 'cobertura con dirección y sin servicio',
    turns: [
      {
        says: 'tienen cobertura en av brasil 1234 pueblo libre',
        reply: [/Pueblo Libre/, /Movistar/, /\?/],
      },
    ],
  },
  {
    name: 'un distrito a medias',
    turns: [
      { says: 'quiero internet' },
      { says: 'en san juan', reply: [/Lurigancho o San Juan de Miraflores/] },
      { says: 'de miraflores', reply: [/San Juan de Miraflores/, /US\$/] },
    ],
  },
  {
    name: 'no al distrito preguntado',
    turns: [
      { says: 'quiero internet' },
      { says: 'mirflrs', reply: [/Miraflores/] },
      { says: 'claro que no', never: [/cobertura en Miraflores/] },
    ],
  },
  {
    name: '¿y el celular?',
    turns: [
      { says: 'quiero internet en san miguel', reply: [/Mbps/] },
      { says: 'y el celular?', reply: [/GB/], knows: { service: 'mobile' } },
      { says: 'el de 30 gigas', reply: [/30 GB/], never: [/Fibra/], handsOver: 'chose_plan' },
    ],
  },
  {
    name: 'no entender no es rechazar',
    turns: [inLosOlivos, { says: 'no entiendo', never: [/gracias por/] }],
  },
  {
    name: 'pregunta cuándo llegan',
    turns: [
      { says: 'internet en pucusana', reply: [/no (tenemos|llegamos)/] },
      { says: 'cuando van a llegar?', reply: [/fecha/], never: [/no te entendí/] },
    ],
  },
  {
    name: '¿y Claro?',
    turns: [inLosOlivos, { says: 'y claro?', reply: [/Claro/], never: [/Movistar|Entel/] }],
  },
  {
    name: '¿eres un robot?',
    turns: [
      { says: 'hola', reply: [/asistente virtual/] },
      { says: 'eres un robot?', reply: [/asistente/] },
      { says: 'quiero hablar con una persona', handsOver: 'asked_human' },
    ],
  },
  {
    name: 'insulta al precio, no a nosotros',
    turns: [inLosOlivos, { says: 'puta madre que caro', reply: [/US\$|%/], never: [/molest/] }],
  },
  {
    name: 'se cambia de operador',
    turns: [
      {
        says: 'hola tengo claro y se cae a cada rato, quiero cambiarme',
        reply: [/internet|distrito|zona/],
        never: [/lo que pasa con tu servicio/],
      },
    ],
  },
  {
    name: 'da sus datos sin que se los pidan',
    turns: [
      inLosOlivos,
      { says: 'me llamo Jorge Paredes', reply: [/Jorge/], never: [/no te entendí/] },
      { says: 'mi correo es jorge@example.com', reply: [/[Aa]not/], never: [/no te entendí/] },
    ],
  },
];
