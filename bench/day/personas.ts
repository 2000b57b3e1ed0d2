import type { Step } from './plan.ts';
import type { Random } from './random.ts';

interface Persona {
  name: string;
  optsOut?: boolean;
  steps(random: Random): Step[];
}

const districts = [
  'Los Olivos',
  'San Martín de Porres',
  'Comas',
  'Surco',
  'San Juan de Lurigancho',
  'Miraflores',
  'Ate',
  'Callao',
  'Villa El Salvador',
  'La Molina',
];
const openers = [
  'Hola, quiero internet',
  'Buenas tardes, quiero internet para mi casa',
  'Hola',
  'Buenos días, información por favor',
  'Quiero contratar internet',
];
const say = (...burst: string[]): Step => ({ kind: 'say', burst });
const zone = (random: Random) =>
  say(
    random.pick([
      `En ${random.pick(districts)}`,
      `Vivo en ${random.pick(districts)}`,
      random.pick(districts),
    ]),
  );

/** The kinds of customer a day brings. Each step waits for the assistant before the next. */
export const personas: readonly Persona[] = [
  {
    name: 'buyer',
    steps: (random) => [
      say(random.pick(openers)),
      zone(random),
      { kind: 'tap', row: random.between(0, 2), otherwise: 'El de 100' },
    ],
  },
  {
    name: 'buyer by words',
    steps: () => [say('Hola, quiero internet'), say('En Los Olivos'), say('El de 100')],
  },
  {
    name: 'price first',
    steps: (random) => [say('Cuánto cuesta el internet más rápido?'), zone(random)],
  },
  {
    name: 'burst writer',
    steps: (random) => [
      say('Hola', 'quiero internet', 'para mi casa', `en ${random.pick(districts)}`),
      say('y cuánto cuesta?', 'la instalación tiene costo?'),
    ],
  },
  {
    name: 'comparer',
    steps: (random) => [
      say(random.pick(openers)),
      zone(random),
      say('¿Cuál es mejor, Claro o Movistar? compárame precios'),
    ],
  },
  {
    name: 'thinker',
    steps: (random) => [
      say(random.pick(openers)),
      zone(random),
      say(
        random.pick([
          'Lo pensaré',
          'Lo voy a pensar, te escribo el viernes',
          'Déjame pensarlo hasta fin de mes',
        ]),
      ),
    ],
  },
  {
    name: 'price objector',
    steps: (random) => [
      say(random.pick(openers)),
      zone(random),
      say('Está muy caro'),
      say('¿No tienes un descuento?'),
    ],
  },
  {
    name: 'opt-out',
    optsOut: true,
    steps: (random) => [
      say(random.pick(openers)),
      say(random.pick(['BAJA', 'no me escriban más', 'stop'])),
    ],
  },
  {
    name: 'wants a person',
    steps: (random) => [say(random.pick(openers)), say('Quiero hablar con una persona por favor')],
  },
  { name: 'voice notes', steps: () => [{ kind: 'voice_note' }, say('quiero internet en Comas')] },
  {
    name: 'bill photo',
    steps: () => [say('Hola, este es mi recibo, mejoren el precio'), { kind: 'photo' }],
  },
  { name: 'complaint', steps: () => [say('Mi internet no funciona desde ayer, qué pasa')] },
  { name: 'silent', steps: (random) => [say(random.pick(openers))] },
  {
    name: 'just thanks',
    steps: (random) => [say(random.pick(openers)), zone(random), say('Gracias'), { kind: 'react' }],
  },
];
