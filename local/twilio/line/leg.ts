import { randomBytes } from 'node:crypto';
import type { LegStatus } from '../../../domain/call/call.ts';
import type { Callbacks } from '../callbacks.ts';

/** What somebody said or heard on a leg, for the recording and the telephone's screen. */
export interface Line {
  from: 'customer' | 'assistant' | 'line';
  text: string;
  atMs: number;
}

export interface LegOptions {
  sid?: string;
  from: string;
  to: string;
  direction: 'inbound' | 'outbound-api';
  /** Where its statuses are told; null: nowhere. */
  statusCallback: string | null;
  answeredByCallback: string | null;
  recordingCallback: string | null;
}

const finalStatuses: LegStatus[] = ['completed', 'busy', 'no-answer', 'failed', 'canceled'];
const newSid = (prefix: string): string => `${prefix}${randomBytes(16).toString('hex')}`;

/** One leg of a call: its status with the vendor's numbering, and what was said on it. */
export class Leg {
  readonly sid: string;
  readonly options: LegOptions;
  readonly createdAtMs = Date.now();
  status: LegStatus = 'queued';
  answeredAtMs: number | null = null;
  endedAtMs: number | null = null;
  lines: Line[] = [];
  recordingCallback: string | null;
  /** Aborted when it is over, or has to do something else. */
  doing = new AbortController();
  #sequence = 0;
  readonly #callbacks: Callbacks;
  readonly #onChange: () => void;

  constructor(options: LegOptions, callbacks: Callbacks, onChange: () => void) {
    this.sid = options.sid ?? newSid('CA');
    this.options = options;
    this.recordingCallback = options.recordingCallback;
    this.#callbacks = callbacks;
    this.#onChange = onChange;
  }

  get isOver(): boolean {
    return finalStatuses.includes(this.status);
  }

  /** The fields that every request about a leg carries. */
  fields(): Record<string, string> {
    const { from, to, direction } = this.options;
    return { CallSid: this.sid, From: from, To: to, Direction: direction, CallStatus: this.status };
  }

  /** Takes its next status and tells it; a leg that is over stays as it is. */
  become(status: LegStatus, errorCode?: number): void {
    if (this.isOver) return;
    const isFinal = finalStatuses.includes(status);
    this.status = status;
    if (status === 'in-progress') this.answeredAtMs = Date.now();
    if (isFinal) {
      this.endedAtMs = Date.now();
      this.doing.abort();
    }
    const { statusCallback } = this.options;
    const sequence = this.#sequence++;
    if (statusCallback !== null)
      this.tell(statusCallback, {
        SequenceNumber: String(sequence),
        ...(errorCode !== undefined && { ErrorCode: String(errorCode) }),
        ...(isFinal && { CallDuration: String(Math.round(this.talkMs() / 1_000)) }),
      });
    this.#onChange();
  }

  /** A twin that was killed knows no more of it than that it is over. */
  tellLost(): void {
    this.status = 'completed';
    const { statusCallback } = this.options;
    // Higher than any number that the lost twin can have given.
    if (statusCallback !== null) this.tell(statusCallback, { SequenceNumber: '99' });
  }

  /** Rung, but the network has not reached the telephone yet: who holds it sees nothing. */
  get isOnItsWay(): boolean {
    return this.status === 'queued' || this.status === 'initiated';
  }

  talkMs(): number {
    if (this.answeredAtMs === null) return 0;
    return (this.endedAtMs ?? Date.now()) - this.answeredAtMs;
  }

  tell(url: string, fields: Record<string, string>): void {
    this.#callbacks.send(url, { ...this.fields(), ...fields });
  }

  heard(from: Line['from'], text: string): void {
    this.lines.push({ from, text, atMs: Date.now() });
    this.#onChange();
  }

  /** Adds to what the assistant is saying right now. */
  heardMore(text: string, isNew: boolean): void {
    const last = this.lines.at(-1);
    if (isNew || last?.from !== 'assistant')
      this.lines.push({ from: 'assistant', text, atMs: Date.now() });
    else last.text += text;
    this.#onChange();
  }

  /** What it was doing is over; it does something else now. */
  redirect(): AbortSignal {
    this.doing.abort();
    this.doing = new AbortController();
    return this.doing.signal;
  }
}
