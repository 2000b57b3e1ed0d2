import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Ask } from '../ask.ts';
import type { Verb } from '../twiml.ts';
import type { Leg } from './leg.ts';

/** How a talk ended, as the action callback tells it. */
export interface TalkEnd {
  SessionId: string;
  SessionStatus: 'ended' | 'completed' | 'failed';
  HandoffData?: string;
  ErrorCode?: string;
}

/** Twilio's code of a connection that dropped. */
const dropped = '64105';
const connectWithinMs = 10_000;

interface SpokenFrame {
  type?: string;
  token?: string;
  last?: boolean;
  handoffData?: string;
}

/** What is being spoken, since when, and what tells its end. */
interface Utterance {
  text: string;
  sinceMs: number;
  timer: NodeJS.Timeout | null;
}

/** The vendor's side of one ConversationRelay session: what the customer says goes out, what comes in is spoken. */
export class RelaySession {
  readonly #leg: Leg;
  readonly #socket: WebSocket;
  readonly #msPerCharacter: number;
  readonly sessionId = `VX${randomBytes(16).toString('hex')}`;
  /** The utterance that is being spoken, and since when. */
  #speaking: Utterance | null = null;
  #handoffData: string | null = null;

  private constructor(leg: Leg, socket: WebSocket, msPerCharacter: number) {
    this.#leg = leg;
    this.#socket = socket;
    this.#msPerCharacter = msPerCharacter;
    socket.on('message', (data) => this.#hear(JSON.parse(data.toString()) as SpokenFrame));
    socket.on('error', () => undefined);
  }

  /** Connects and sets up. @throws when nobody takes the connection */
  static async open(
    leg: Leg,
    verb: Verb,
    { ask, msPerCharacter }: { ask: Ask; msPerCharacter: number },
  ): Promise<RelaySession> {
    const { url, signature } = ask.relay(verb.attributes.url ?? '');
    const socket = new WebSocket(url, {
      headers: { 'x-twilio-signature': signature },
      handshakeTimeout: connectWithinMs,
    });
    const session = new RelaySession(leg, socket, msPerCharacter);
    await once(socket, 'open');
    const { from, to, direction } = leg.options;
    session.#send({
      type: 'setup',
      sessionId: session.sessionId,
      callSid: leg.sid,
      parentCallSid: '',
      from,
      to,
      direction: direction === 'inbound' ? 'inbound' : 'outbound',
      callStatus: 'IN-PROGRESS',
      customParameters: Object.fromEntries(
        verb.nouns
          .filter(({ name }) => name === 'Parameter')
          .map(({ attributes }) => [attributes.name, attributes.value]),
      ),
    });
    return session;
  }

  /** Until either side ends it. @param signal the customer hung up, or the leg does something else now */
  async ended(signal: AbortSignal): Promise<TalkEnd> {
    const SessionId = this.sessionId;
    const hangUp = () => this.#socket.close(1000);
    if (signal.aborted) hangUp();
    signal.addEventListener('abort', hangUp, { once: true });
    const [code] = (await once(this.#socket, 'close')) as [number];
    this.#quiet();
    if (this.#handoffData !== null)
      return { SessionId, SessionStatus: 'ended', HandoffData: this.#handoffData };
    if (signal.aborted) return { SessionId, SessionStatus: 'completed' };
    return code === 1000
      ? { SessionId, SessionStatus: 'ended' }
      : { SessionId, SessionStatus: 'failed', ErrorCode: dropped };
  }

  get isSpeaking(): boolean {
    return this.#speaking !== null;
  }

  /** The customer speaks; over the assistant's voice it is a barge-in. */
  say(text: string): void {
    this.#interrupt();
    this.#leg.heard('customer', text);
    this.#send({ type: 'prompt', voicePrompt: text, lang: 'es-US', last: true });
  }

  press(digit: string): void {
    this.#interrupt();
    this.#send({ type: 'dtmf', digit });
  }

  /** As a broken line would. */
  drop(): void {
    this.#socket.terminate();
  }

  #interrupt(): void {
    const speaking = this.#speaking;
    if (speaking === null) return;
    const heard = Math.floor((Date.now() - speaking.sinceMs) / Math.max(1, this.#msPerCharacter));
    const utterance = speaking.text.slice(0, heard);
    this.#quiet();
    const last = this.#leg.lines.at(-1);
    if (last?.from === 'assistant') last.text = `${utterance.trim()}…`;
    this.#send({
      type: 'interrupt',
      utteranceUntilInterrupt: utterance,
      durationUntilInterruptMs: Date.now() - speaking.sinceMs,
    });
  }

  #hear(frame: SpokenFrame): void {
    if (frame.type === 'end') {
      this.#handoffData = frame.handoffData ?? '';
      this.#socket.close(1000);
      return;
    }
    if (frame.type !== 'text' || typeof frame.token !== 'string') return;
    const isNew = this.#speaking === null;
    this.#leg.heardMore(frame.token, isNew);
    this.#speaking ??= { text: '', sinceMs: Date.now(), timer: null };
    this.#speaking.text += frame.token;
    if (isNew) this.#send({ type: 'info', name: 'agentSpeaking', value: 'on' });
    if (frame.last) this.#stopAfterSpeaking(this.#speaking);
  }

  #stopAfterSpeaking(speaking: Utterance): void {
    const endsMs = speaking.sinceMs + speaking.text.length * this.#msPerCharacter;
    speaking.timer = setTimeout(
      () => {
        if (this.#speaking !== speaking) return;
        this.#speaking = null;
        this.#send({ type: 'info', name: 'agentSpeaking', value: 'off' });
      },
      Math.max(0, endsMs - Date.now()),
    );
  }

  #quiet(): void {
    if (this.#speaking?.timer) clearTimeout(this.#speaking.timer);
    this.#speaking = null;
  }

  #send(frame: object): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(frame));
  }
}
