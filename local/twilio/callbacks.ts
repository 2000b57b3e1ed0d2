import { setTimeout as pause } from 'node:timers/promises';
import type { Ask } from './ask.ts';

/** How badly callbacks travel. */
export interface Disorder {
  /** The most that one may be late, ms: they overtake each other on the way, and one in four comes twice. 0: each after the one before. */
  latestMs: number;
  /** From 0 to 1. Default Math.random. */
  random?: () => number;
}

const twiceOf = 0.25;

/** The callbacks of one leg on their way to the API. */
export class Callbacks {
  #underWay: Promise<unknown> = Promise.resolve();
  readonly #tell: Ask['tell'];
  readonly #disorder: Required<Disorder>;

  constructor({ tell }: Pick<Ask, 'tell'>, { latestMs, random = Math.random }: Disorder) {
    this.#tell = tell;
    this.#disorder = { latestMs, random };
  }

  send(url: string, form: Record<string, string>): void {
    const { latestMs, random } = this.#disorder;
    if (latestMs === 0) {
      this.#underWay = this.#underWay.then(() => this.#tell(url, form));
      return;
    }
    const bring = async () => {
      await pause(random() * latestMs, undefined, { ref: false });
      await this.#tell(url, form);
    };
    const times = random() < twiceOf ? [bring(), bring()] : [bring()];
    this.#underWay = Promise.all([this.#underWay, ...times]);
  }
}
