export interface CircuitBreakerOptions {
  /** As many failures in a row within the window open it. */
  failuresMax: number;
  windowMs: number;
  /** How long it stays open before one request may try again. */
  openMs: number;
  /** A monotonic clock, ms. */
  now: () => number;
}

/** Of one process: five failures in a minute, and for half a minute the rules answer at once. */
export const defaultBreaker = () =>
  new CircuitBreaker({
    failuresMax: 5,
    windowMs: 60_000,
    openMs: 30_000,
    now: () => performance.now(),
  });

/**
 * Spares customers the wait for a server that does not answer. Of one process: each finds out by
 * itself. While open nobody asks; then a single request probes, and its outcome decides.
 */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  #failures: number[] = [];
  #openUntil: number | null = null;
  #isProbing = false;

  constructor(options: CircuitBreakerOptions) {
    this.#options = options;
  }

  /** Whether a request may be made now. Who got a yes tells how it ended: `succeeded`, `failed` or `gaveUp`. */
  mayAsk(): boolean {
    if (this.#openUntil === null) return true;
    if (this.#isProbing || this.#options.now() < this.#openUntil) return false;
    this.#isProbing = true;
    return true;
  }

  succeeded(): void {
    this.#failures = [];
    this.#openUntil = null;
    this.#isProbing = false;
  }

  failed(): void {
    const now = this.#options.now();
    this.#failures = [...this.#failures, now].filter((at) => now - at < this.#options.windowMs);
    if (this.#isProbing || this.#failures.length >= this.#options.failuresMax)
      this.#openUntil = now + this.#options.openMs;
    this.#isProbing = false;
  }

  /** The request was withdrawn: it says nothing about the server. */
  gaveUp(): void {
    this.#isProbing = false;
  }
}
