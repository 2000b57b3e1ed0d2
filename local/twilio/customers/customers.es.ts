import type { Script } from './script.ts';

/** Their house, and what they want, whatever was said before. */
const wants = 'hola, quiero internet en los olivos';

/** Who answers a number that nobody holds, by how it ends, so that every kind of talk can be tried without a telephone in hand. */
export const customers: { ending: string; script: Script }[] = [
  {
    ending: '05',
    script: {
      name: 'convinced by the promotion',
      steps: [
        { hears: /se graba/i, afterMs: 500, does: { kind: 'say', text: wants } },
        { hears: /megas/i, afterMs: 500, does: { kind: 'say', text: 'uy, está muy caro' } },
        {
          hears: /descuento|promoci|oferta/i,
          does: { kind: 'say', text: 'ya, lo quiero contratar' },
        },
        { hears: /no cuelgues/i, does: { kind: 'listen' } },
      ],
    },
  },
  {
    ending: '06',
    script: {
      name: 'wants a person',
      steps: [
        {
          hears: /se graba/i,
          afterMs: 500,
          does: { kind: 'say', text: 'quiero hablar con una persona' },
        },
        { hears: /no cuelgues/i, does: { kind: 'listen' } },
      ],
    },
  },
  {
    ending: '07',
    script: {
      name: 'wants silence',
      steps: [
        { hears: /se graba/i, does: { kind: 'say', text: 'no me llamen más' } },
        { hears: /\w/, does: { kind: 'listen' } },
      ],
    },
  },
  {
    ending: '08',
    script: {
      name: 'has a bad line',
      steps: [
        { hears: /se graba/i, does: { kind: 'say', text: wants } },
        { hears: /megas/i, cutsIn: true, does: { kind: 'drop' } },
        {
          hears: /seguimos/i,
          absent: /se graba/i,
          does: { kind: 'say', text: 'sí, lo pensaré, gracias' },
        },
        { hears: /\w/, does: { kind: 'hang_up' } },
      ],
    },
  },
  {
    ending: '09',
    script: {
      name: 'hangs up in mid-sentence',
      steps: [
        { hears: /\w/, cutsIn: true, does: { kind: 'listen' } },
        { afterMs: 1_500, does: { kind: 'hang_up' } },
      ],
    },
  },
];
