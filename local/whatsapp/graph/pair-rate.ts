/** One message to a person every 6 s, and 45 at once (Cloud API, error 131056). */
const refillMs = 6_000;
const burstMax = 45;

/** Counts what each person is sent; forgotten over a restart. */
export class PairRate {
  /** When each person's bucket would be full again, ms. */
  readonly #fullAtMs = new Map<string, number>();

  /** Whether one more may be sent to them now; counts it if so. */
  take(phoneId: string, nowMs: number): boolean {
    const fullAtMs = Math.max(this.#fullAtMs.get(phoneId) ?? 0, nowMs) + refillMs;
    if (fullAtMs - nowMs > burstMax * refillMs) return false;
    this.#fullAtMs.set(phoneId, fullAtMs);
    return true;
  }
}
