import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createAsk } from './ask.ts';
import { Callbacks } from './callbacks.ts';
import { handsetOf } from './customers/handset.ts';
import { play } from './customers/play.ts';
import type { Played, Script } from './customers/script.ts';
import { Leg, type LegOptions } from './line/leg.ts';
import { perform, type Stage } from './line/perform.ts';
import { Rooms } from './line/rooms.ts';
import { LiveCalls } from './live-calls.ts';
import { writeRecording } from './recording.ts';
import type { TwinSettings } from './settings.ts';
import { type TelephoneId, Telephones } from './telephones.ts';

export interface SwitchboardOptions extends TwinSettings {
  log: Stage['log'];
  /** How long the network needs before it rings, ms. Default 400. */
  ringAfterMs?: number;
}

/** A machine's greeting, and when it has ended (ms after it picked up). */
const machine = {
  startMs: 1_500,
  beepMs: 4_000,
  greeting: 'Hola, deja tu mensaje después del tono.',
};
const recordingSid = /^RE[0-9a-f]{32}$/;

/** How we were asked to ring somebody. */
export interface DialRequest extends Omit<LegOptions, 'direction' | 'sid'> {
  url: string;
  /** How long it may ring, s. */
  timeoutS: number;
}

/** The telephone network of one account: rings, connects, ends, and tells the API of it as Twilio does. */
export class Switchboard {
  readonly telephones = new Telephones();
  readonly stage: Stage;
  readonly #options: SwitchboardOptions;
  readonly #legs = new Map<string, Leg>();
  readonly #liveCalls: LiveCalls;
  readonly #changes = new EventEmitter<{ changed: [TelephoneId] }>().setMaxListeners(0);

  constructor(options: SwitchboardOptions) {
    this.#options = options;
    mkdirSync(join(options.dataDir, 'recordings'), { recursive: true, mode: 0o700 });
    this.stage = {
      ask: createAsk(options),
      rooms: new Rooms(),
      talks: new Map(),
      msPerCharacter: options.msPerCharacter ?? 45,
      log: options.log,
    };
    this.#liveCalls = new LiveCalls(options.dataDir);
    for (const lost of this.#liveCalls.takeLost()) this.#endLost(lost);
  }

  /** Our side asked to ring somebody. */
  dial({ url, timeoutS, ...options }: DialRequest): Leg {
    const leg = this.#newLeg({ ...options, direction: 'outbound-api' });
    void this.#ring(leg, url, timeoutS * 1_000);
    return leg;
  }

  /** A customer rings the company. @param script what they do then; left out: somebody holds the telephone */
  callIn(from: TelephoneId, script: Script | null = null): Leg {
    const leg = this.#newLeg({
      from,
      to: this.#options.number,
      direction: 'inbound',
      // As the number is set up in Twilio's console.
      statusCallback: `${this.#options.publicUrl}/webhooks/twilio/status`,
      answeredByCallback: null,
      recordingCallback: null,
    });
    leg.become('ringing');
    void this.#connectIn(leg, script);
    return leg;
  }

  /** Whoever holds the telephone picks up. */
  answer(leg: Leg): void {
    if (leg.status === 'ringing') this.#answered.get(leg)?.('human');
  }

  reject(leg: Leg): void {
    if (leg.status === 'ringing') leg.become('busy');
  }

  /** The customer, or our side, hangs up. */
  hangUp(leg: Leg): void {
    leg.become(leg.answeredAtMs === null ? 'canceled' : 'completed');
  }

  moveTo(leg: Leg, url: string): void {
    if (!leg.isOver) void perform(this.stage, leg, url);
  }

  say(leg: Leg, text: string): void {
    const talk = this.stage.talks.get(leg);
    if (talk) talk.say(text);
    else {
      leg.heard('customer', text);
      this.stage.rooms.say(leg, text);
    }
  }

  legOf(sid: string): Leg | undefined {
    return this.#legs.get(sid);
  }

  /** The newest leg of a telephone. */
  legAt(id: TelephoneId): Leg | undefined {
    return [...this.#legs.values()].findLast((leg) => telephoneOf(leg) === id && !leg.isOnItsWay);
  }

  /** What came of a scripted customer's call, once their script is played. */
  played(leg: Leg): Played | undefined {
    return this.#played.get(leg);
  }

  legsTo(to: string, sinceMs: number): Leg[] {
    return [...this.#legs.values()]
      .filter((leg) => leg.options.to === to && leg.createdAtMs >= sinceMs)
      .reverse();
  }

  recordingPath(sid: string): string | null {
    if (!recordingSid.test(sid)) return null;
    const path = join(this.#options.dataDir, 'recordings', `${sid}.wav`);
    return existsSync(path) ? path : null;
  }

  deleteRecording(path: string): void {
    rmSync(path, { force: true });
  }

  /** @returns what stops it */
  onChange(listener: (id: TelephoneId) => void): () => void {
    this.#changes.on('changed', listener);
    return () => this.#changes.off('changed', listener);
  }

  /** What is up is left to the next twin: it is told as lost then. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const leg of this.#legs.values()) leg.doing.abort();
    this.#changes.removeAllListeners();
  }

  #isClosed = false;
  readonly #played = new WeakMap<Leg, Played>();
  readonly #answered = new Map<Leg, (by: 'human' | 'machine') => void>();

  #newLeg(options: LegOptions): Leg {
    const leg: Leg = new Leg(options, this.#newCallbacks(), () => {
      if (leg.isOver) this.#over(leg);
      this.#changes.emit('changed', telephoneOf(leg));
    });
    this.#legs.set(leg.sid, leg);
    const { from, to, direction, statusCallback } = options;
    this.#liveCalls.up({ sid: leg.sid, from, to, direction, statusCallback });
    return leg;
  }

  #newCallbacks(): Callbacks {
    return new Callbacks(this.stage.ask, this.#options.disorder ?? { latestMs: 0 });
  }

  async #ring(leg: Leg, url: string, timeoutMs: number): Promise<void> {
    leg.become('initiated');
    await pause(this.#options.ringAfterMs ?? 400);
    const behaviour = this.telephones.behaviourOf(leg.options.to);
    if (behaviour === 'failed') return leg.become('failed', 13_224);
    if (behaviour === 'busy') return leg.become('busy');
    leg.become('ringing');
    if (behaviour === 'no-answer') return void setTimeout(() => leg.become('no-answer'), 3_000);
    const { promise, resolve } = Promise.withResolvers<'human' | 'machine' | null>();
    this.#answered.set(leg, resolve);
    const timer = setTimeout(() => resolve(null), timeoutMs);
    leg.doing.signal.addEventListener('abort', () => resolve(null), { once: true });
    if (behaviour === 'machine') setTimeout(() => resolve('machine'), 2_000);
    const script = this.telephones.scriptOf(leg.options.to);
    if (script) setTimeout(() => resolve('human'), script.answersAfterMs ?? 2_000);
    const by = await promise;
    clearTimeout(timer);
    this.#answered.delete(leg);
    if (leg.isOver || this.#isClosed) return;
    if (by === null) return leg.become('no-answer');
    leg.become('in-progress');
    void this.#detect(leg, by);
    if (script) void this.#play(leg, script);
    await perform(this.stage, leg, url);
  }

  async #play(leg: Leg, script: Script): Promise<void> {
    const played = await play(script, handsetOf(this, leg));
    this.#played.set(leg, played);
    if (played.problem !== null && !this.#isClosed)
      this.#options.log.warn({ ...played, callSid: leg.sid }, 'a scripted customer gave up');
  }

  /** Beside the talk, as asynchronous detection does. */
  async #detect(leg: Leg, by: 'human' | 'machine'): Promise<void> {
    const { answeredByCallback } = leg.options;
    const tell = (AnsweredBy: string) => {
      if (answeredByCallback !== null && !leg.isOver) leg.tell(answeredByCallback, { AnsweredBy });
    };
    await pause(machine.startMs);
    if (by === 'human') return tell('human');
    leg.heard('customer', machine.greeting);
    await pause(machine.beepMs - machine.startMs);
    tell('machine_end_beep');
  }

  async #connectIn(leg: Leg, script: Script | null): Promise<void> {
    await pause(this.#options.ringAfterMs ?? 400);
    if (leg.isOver) return;
    leg.become('in-progress');
    if (script) void this.#play(leg, script);
    await perform(this.stage, leg, `${this.#options.publicUrl}/webhooks/twilio/voice`);
  }

  #over(leg: Leg): void {
    this.#liveCalls.over(leg.sid);
    const { recordingCallback } = leg;
    if (recordingCallback !== null && leg.answeredAtMs !== null)
      void this.#keepRecording(leg, recordingCallback);
  }

  async #keepRecording(leg: Leg, callback: string): Promise<void> {
    const sid = `RE${randomBytes(16).toString('hex')}`;
    await writeRecording(join(this.#options.dataDir, 'recordings', `${sid}.wav`), leg);
    leg.tell(callback, {
      RecordingSid: sid,
      RecordingStatus: 'completed',
      RecordingDuration: String(Math.round(leg.talkMs() / 1_000)),
      RecordingChannels: '2',
    });
  }

  #endLost({
    sid,
    from,
    to,
    direction,
    statusCallback,
  }: ReturnType<LiveCalls['takeLost']>[number]) {
    const options = {
      from,
      to,
      direction,
      statusCallback,
      answeredByCallback: null,
      recordingCallback: null,
    };
    const leg = new Leg({ sid, ...options }, this.#newCallbacks(), () => undefined);
    leg.tellLost();
  }
}

/** Whose telephone a leg ends at: who was rung, or who rang us. */
const telephoneOf = ({ options }: Leg): TelephoneId =>
  options.direction === 'inbound' ? options.from : options.to;
