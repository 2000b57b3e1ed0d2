/**
 * Whether our voice is heard right now, from Twilio's speaker events. Words are expected, then
 * spoken, then over; an end that belongs to earlier words does not count.
 */
export class VoiceState {
  #state: 'expected' | 'speaking' | 'quiet' = 'quiet';
  #waiting: (() => void)[] = [];

  get isQuiet(): boolean {
    return this.#state === 'quiet';
  }

  /** Words were handed to the voice. */
  expected(): void {
    this.#state = 'expected';
  }

  started(): void {
    if (this.#state === 'expected') this.#state = 'speaking';
  }

  /** @returns whether these were the words that were waited for */
  stopped(): boolean {
    if (this.#state !== 'speaking') return false;
    this.#state = 'quiet';
    for (const resolve of this.#waiting.splice(0)) resolve();
    return true;
  }

  /** Never resolves when nobody tells: the caller knows how long words take. */
  untilQuiet(): Promise<void> {
    if (this.#state === 'quiet') return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
