import { personas } from './personas.ts';
import type { Random } from './random.ts';
import { typo } from './typos.ts';

/** What a customer does at one moment; `burst` messages follow each other within a second. */
export type Step =
  | { kind: 'say'; burst: string[] }
  | { kind: 'voice_note' }
  | { kind: 'photo' }
  | { kind: 'react' }
  /** Taps the n-th row of the list shown last; says `otherwise` when none was shown. */
  | { kind: 'tap'; row: number; otherwise: string };

export interface PlannedCustomer {
  index: number;
  persona: string;
  name: string;
  /** E.164 digits without plus, or null: a person without a phone number, known by `userId`. */
  phone: string | null;
  userId: string;
  fromAd: boolean;
  /** When the first message is sent, ms after the run's start. */
  startsAtMs: number;
  /** What is said; the next step waits for a reply (or `patienceMs`) and then `pauseMs`. */
  steps: { step: Step; pauseMs: number }[];
  optsOut: boolean;
}

const names = [
  'Rosa',
  'Luis',
  'Carmen',
  'José',
  'Milagros',
  'Jorge',
  'Ana',
  'Walter',
  'Yesenia',
  'Édgar',
  'Flor',
  'César',
];
const surnames = [
  'Quispe',
  'Flores',
  'Sánchez',
  'Huamán',
  'Rojas',
  'Mamani',
  'Vargas',
  'Chávez',
  'Ñahui',
  'Torres',
];

/** A whole day of customers, the same for the same seed. */
export function planDay(random: Random, customers: number, spreadMs: number): PlannedCustomer[] {
  return Array.from({ length: customers }, (_, index) => {
    const persona = random.pick(personas);
    const withoutPhone = random.chance(0.05);
    return {
      index,
      persona: persona.name,
      name: `${random.pick(names)} ${random.pick(surnames)}`,
      phone: withoutPhone ? null : `519${String(10_000_000 + index * 7919).padStart(8, '0')}`,
      userId: `PE.bench${index}`,
      fromAd: random.chance(0.15),
      startsAtMs: Math.floor(random.next() * spreadMs),
      steps: persona.steps(random).map((step) => ({
        step:
          step.kind === 'say'
            ? { ...step, burst: step.burst.map((text) => typo(random, text)) }
            : step,
        pauseMs: random.between(500, 6_000),
      })),
      optsOut: persona.optsOut === true,
    };
  });
}
