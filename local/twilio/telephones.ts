import { customers } from './customers/customers.es.ts';
import type { Script } from './customers/script.ts';

/** Whose telephones are in somebody's hands: a number, or `client:<user id>` for an agent's browser. */
export type TelephoneId = string;

/** A telephone that nobody has looked at for this long lies in a drawer. */
const forgottenAfterMs = 20_000;

/** What happens to a number that nobody holds, by how it ends, so that every outcome can be tried. Others ring until the caller gives up. */
const endings = [
  ['01', 'busy'],
  ['02', 'no-answer'],
  ['03', 'machine'],
  ['04', 'failed'],
] as const;

export type Behaviour = 'rings' | (typeof endings)[number][1];

/** Which telephones are held, and what those do that are not. */
export class Telephones {
  readonly #seenAtMs = new Map<TelephoneId, number>();
  readonly #scripts = new Map<TelephoneId, Script>();

  /** Somebody has it on their screen. */
  look(id: TelephoneId): void {
    this.#seenAtMs.set(id, Date.now());
  }

  isHeld(id: TelephoneId): boolean {
    return Date.now() - (this.#seenAtMs.get(id) ?? 0) < forgottenAfterMs;
  }

  /** From now on a scripted customer answers this number. */
  script(id: TelephoneId, script: Script): void {
    this.#scripts.set(id, script);
  }

  /** Who answers a number that nobody holds; null: nobody. */
  scriptOf(id: TelephoneId): Script | null {
    const own = this.#scripts.get(id);
    if (own || this.isHeld(id)) return own ?? null;
    return customers.find(({ ending }) => id.endsWith(ending))?.script ?? null;
  }

  behaviourOf(id: TelephoneId): Behaviour {
    if (this.isHeld(id) || this.#scripts.has(id)) return 'rings';
    return endings.find(([suffix]) => id.endsWith(suffix))?.[1] ?? 'rings';
  }
}
