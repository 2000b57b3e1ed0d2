import { type LineHistory, tooManyFail, withCall } from '../../domain/calling/circuit-breaker.ts';
import type { CallId } from '../../domain/ids.ts';
import type { DialerInput, DialerLimits, DialerState } from './messages.ts';

/** A call that wants a line. */
export interface Waiting {
  callId: CallId;
  priority: number;
}

/** Everything the dialer remembers: who waits, who has a line since when, and how lines went lately. */
export class DialerRun {
  limits: DialerLimits;
  paused: DialerState['paused'];
  waiting: Waiting[];
  onLine: { callId: CallId; sinceMs: number }[];
  history: LineHistory;
  /** Calls are started no sooner than this, ms since the epoch. */
  nextStartMs: number;
  isChanged = false;

  constructor({ limits, carried }: DialerInput) {
    this.limits = carried?.limits ?? limits;
    this.paused = carried?.paused ?? null;
    this.waiting = carried?.waiting ?? [];
    this.onLine = carried?.onLine ?? [];
    this.history = carried?.history ?? [];
    this.nextStartMs = carried?.nextStartMs ?? 0;
  }

  want(wanted: Waiting): void {
    const isKnown = (one: { callId: CallId }) => one.callId === wanted.callId;
    if (this.waiting.some(isKnown) || this.onLine.some(isKnown)) return;
    const after = this.waiting.findIndex(({ priority }) => priority < wanted.priority);
    this.waiting.splice(after < 0 ? this.waiting.length : after, 0, wanted);
  }

  /** @returns whether the circuit breaker trips */
  release(callId: CallId, wasCall: boolean, isVendorFault: boolean): boolean {
    this.waiting = this.waiting.filter((one) => one.callId !== callId);
    this.onLine = this.onLine.filter((one) => one.callId !== callId);
    if (!wasCall) return false;
    this.history = withCall(this.history, isVendorFault);
    return this.paused === null && tooManyFail(this.history);
  }

  /** When the next in the queue may have a line; null: not before something changes. */
  nextGrantMs(): number | null {
    const isFree = this.onLine.length < this.limits.callsAtOnce;
    return this.paused === null && this.waiting.length > 0 && isFree ? this.nextStartMs : null;
  }

  grant(nowMs: number): CallId | null {
    const next = this.waiting.shift();
    if (next === undefined) return null;
    this.onLine.push({ callId: next.callId, sinceMs: nowMs });
    this.nextStartMs = nowMs + 1_000 / this.limits.callsPerSecond;
    return next.callId;
  }

  shown(): DialerState {
    const { limits, paused } = this;
    const onLine = this.onLine.map(({ callId }) => callId);
    return { limits, paused, waiting: this.waiting.length, onLine };
  }

  carriedOver(): DialerInput {
    const { limits, paused, waiting, onLine, history, nextStartMs } = this;
    return { limits, carried: { limits, paused, waiting, onLine, history, nextStartMs } };
  }
}
