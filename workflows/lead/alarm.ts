import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/**
 * One lazy timer for all waits. A wait that moves later (as every customer message moves the
 * abandonment) leaves the timer alone: it rings early once, and is set again for what is left.
 * Re-arming on every message would cost an action and two events each time.
 */
export class Alarm {
  /** It rang since it was last set: look at the waits again. */
  rang = false;
  private ringsAtMs: number | null = null;
  private scope: CancellationScope | null = null;

  setFor(dueAtMs: number | null, summary: string): void {
    this.rang = false;
    if (dueAtMs === null) return;
    if (this.ringsAtMs !== null && this.ringsAtMs <= dueAtMs) return;
    this.scope?.cancel();
    this.ringsAtMs = dueAtMs;
    this.scope = new CancellationScope();
    this.scope
      .run(() => sleep(Math.max(dueAtMs - Date.now(), 1), { summary }))
      .then(() => {
        this.rang = true;
        this.ringsAtMs = null;
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  }
}
