import { setTimeout as pause } from 'node:timers/promises';
import { openTalk, type Talk } from '../../db/call-turns/open-talk.ts';
import {
  type CallLine,
  cutLine,
  storeAssistantLine,
  storeCallTurn,
  storeCustomerLine,
} from '../../db/call-turns/store-line.ts';
import { newId } from '../../db/new-id.ts';
import type { TurnContext } from '../../domain/assistant.ts';
import type { HandOverReason } from '../../domain/call/call.ts';
import type { MessageId } from '../../domain/ids.ts';
import { copy } from './copy.es.ts';
import type { VoiceDeps } from './deps.ts';
import type { InboundFrame, OutboundFrame } from './frames.ts';
import { openingWords } from './opening-words.ts';
import { type Saying, sayTurn } from './say-turn.ts';
import { sentencesOf, speechMs } from './speech-time.ts';
import { type TalkTurn, takeTalkTurn } from './take-talk-turn.ts';
import { VoiceState } from './voice-state.ts';

const historyMax = 12;
const defaultSilenceMs = 12_000;
/** How long after a barge-in its words may take. */
const moreWordsMs = 2_500;
const defaultFillerMs = 900;
/** Asked twice whether they are there; then the call ends. */
const questionsIntoSilence = copy.stillThere.length;
const humanDigit = '0';

export interface Wire {
  send(frame: OutboundFrame): void;
}

/**
 * One connection of the relay: a call's talk from its greeting to its end, or a part of it. Frames
 * are taken in their order, one after the other; only a barge-in overtakes. Everything said is in the database
 * before the next frame is taken, so that any process can go on with the call.
 */
export class CallSession {
  readonly #deps: VoiceDeps;
  readonly #wire: Wire;
  #talk: Talk | null = null;
  #history: TurnContext['history'] = [];
  #hasSpoken = false;
  /** Lines whose answer the customer cut off before it began. */
  #unanswered: CallLine[] = [];
  /** What is being said, for as long as the customer may cut in. */
  #saying: { line: CallLine; stored: Promise<unknown> } | null = null;
  #composing: AbortController | null = null;
  #queue: Promise<void> = Promise.resolve();
  #silence: NodeJS.Timeout | undefined;
  #silences = 0;
  readonly #voice = new VoiceState();
  #isClosed = false;

  constructor(deps: VoiceDeps, wire: Wire) {
    this.#deps = deps;
    this.#wire = wire;
  }

  /** Takes a frame in its turn; resolves when it was dealt with. Never throws. */
  hear(frame: InboundFrame): Promise<void> {
    if (frame.type === 'interrupt') return this.#interrupted(frame.utteranceUntilInterrupt);
    if (frame.type === 'info') {
      this.#informed(frame);
      return Promise.resolve();
    }
    clearTimeout(this.#silence);
    // More words before the answer has begun: both are answered together.
    if (frame.type === 'prompt') this.#withdraw();
    this.#queue = this.#queue.then(() => this.#take(frame)).catch((error) => this.#failed(error));
    return this.#queue;
  }

  #withdraw(): void {
    if (this.#voice.isQuiet) this.#composing?.abort();
  }

  /** The connection is gone. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#silence);
    this.#composing?.abort();
    this.#voice.stopped();
  }

  async #take(frame: InboundFrame): Promise<void> {
    if (this.#isClosed) return;
    if (frame.type === 'setup') return this.#begin(frame);
    if (this.#talk === null) return;
    if (frame.type === 'prompt' && frame.last && frame.voicePrompt.trim() !== '')
      await this.#answer(this.#talk, this.#newLine(this.#talk, frame.voicePrompt.trim()));
    if (frame.type === 'dtmf' && frame.digit === humanDigit) {
      await this.#say(this.#talk, copy.toHuman);
      await this.#end('asked_human', copy.toHuman);
    }
    if (frame.type === 'error')
      this.#deps.log.warn({ callId: this.#talk.callId }, 'the relay reported an error');
  }

  async #begin({ callSid, customParameters }: Extract<InboundFrame, { type: 'setup' }>) {
    const callId = customParameters?.callId;
    const talk = callId === undefined ? null : await openTalk(this.#deps.db, callId, callSid);
    if (talk === null || customParameters === undefined) return this.#hangUp();
    this.#talk = talk;
    this.#history = [...talk.earlier, ...talk.lines];
    this.#hasSpoken = talk.lines.some(({ author }) => author === 'customer');
    const unanswered = talk.lines.at(-1);
    // The connection, or the process that had it, was lost before an answer.
    if (unanswered?.author === 'customer' && !unanswered.isUnderstood)
      return this.#answer(talk, { ...this.#newLine(talk, unanswered.text), ...unanswered });
    const words = await openingWords(this.#deps, talk, customParameters.session);
    await this.#say(talk, words);
  }

  async #answer(talk: Talk, line: CallLine | null): Promise<void> {
    this.#silences = 0;
    this.#saying = null;
    if (line !== null) this.#unanswered.push(line);
    const lines = this.#unanswered;
    const last = lines.at(-1);
    if (last === undefined) return;
    const known = await storeCustomerLine(this.#deps.db, last);
    const composing = new AbortController();
    this.#composing = composing;
    const turn = await takeTalkTurn(
      this.#deps,
      { talk, lines, known, isFirst: !this.#hasSpoken, history: this.#history },
      composing.signal,
    );
    const { promise: stored, resolve: isStored } = Promise.withResolvers<void>();
    const { reply } = turn.record;
    if (reply !== null) this.#saying = { line: reply, stored };
    try {
      const said = await this.#sayTurn(turn, composing.signal);
      this.#unanswered = [];
      this.#hasSpoken = true;
      for (const { text } of lines) this.#remember('customer', text);
      if (said.text !== '') this.#remember('bot', said.text);
      const worded = reply && {
        ...reply,
        text: said.text,
        ...(said.by && { composedBy: said.by }),
      };
      await storeCallTurn(this.#deps.db, {
        ...turn.record,
        reply: said.text === '' ? null : worded,
      });
    } catch (error) {
      if (!composing.signal.aborted) throw error;
      this.#awaitMore();
      return;
    } finally {
      this.#composing = null;
      isStored();
    }
    if (turn.optsOut) await this.#deps.optedOut(talk.leadId);
    if (turn.handOver !== null) return this.#end(turn.handOver, turn.spoken);
    if (turn.isOver) await this.#end(null, turn.spoken);
  }

  /**
   * Hands the voice a turn's sentences as they come. Cut in on after the first, what was said stands.
   * @throws the signal's reason when nothing was said yet
   */
  async #sayTurn(turn: TalkTurn, signal: AbortSignal): Promise<Saying> {
    const filler = this.#deps.talker === null ? undefined : this.#fillWhenSlow();
    const said: Saying = { text: '', by: null };
    try {
      const { context, turn: taken, spoken: planned } = turn;
      for await (const { text, by } of sayTurn(
        this.#deps,
        { context, turn: taken, planned },
        signal,
      )) {
        if (signal.aborted) break;
        clearTimeout(filler);
        this.#wire.send({ type: 'text', token: text, last: false });
        if (said.text === '') this.#voice.expected();
        said.text += text;
        said.by ??= by;
      }
    } catch (error) {
      if (said.text === '') throw error;
    } finally {
      clearTimeout(filler);
    }
    if (signal.aborted && said.text === '') throw signal.reason;
    if (said.text !== '') {
      // The text ends here; an empty token closes it.
      this.#wire.send({ type: 'text', token: '', last: true });
      this.#awaitCustomer(said.text);
    }
    return { ...said, text: said.text.trim() };
  }

  /** A silence of the model's is bridged by a word that its own words push aside. */
  #fillWhenSlow(): NodeJS.Timeout {
    const { fillerMs = defaultFillerMs } = this.#deps;
    return setTimeout(
      () => this.#wire.send({ type: 'text', token: copy.filler, last: false, preemptible: true }),
      fillerMs,
    );
  }

  /** Says something that answers no line, and keeps it. */
  async #say(talk: Talk, text: string): Promise<void> {
    this.#speak(text);
    const line = this.#newLine(talk, text);
    const stored = storeAssistantLine(this.#deps.db, { ...line, composedBy: 'voice@1' });
    this.#saying = { line, stored };
    await stored;
  }

  #speak(text: string): void {
    const sentences = sentencesOf(text);
    for (const [index, token] of sentences.entries())
      this.#wire.send({ type: 'text', token, last: index === sentences.length - 1 });
    if (text === '') return;
    this.#voice.expected();
    this.#awaitCustomer(text);
    this.#remember('bot', text);
  }

  /** The customer cut in: the model stops, and what they did not hear was not said. */
  async #interrupted(heard: string): Promise<void> {
    this.#composing?.abort();
    const said = this.#saying;
    this.#saying = null;
    if (said === null) return;
    try {
      await said.stored;
      await cutLine(this.#deps.db, said.line, heard.trim());
      const last = this.#history.findLast(({ author }) => author === 'bot');
      if (last) last.text = heard.trim();
    } catch (error) {
      this.#failed(error);
    }
  }

  #informed({ name, value }: Extract<InboundFrame, { type: 'info' }>): void {
    if (name !== 'agentSpeaking') return;
    if (value === 'on') this.#voice.started();
    if (value === 'off' && this.#voice.stopped()) this.#awaitCustomer('');
  }

  /** Hands over or hangs up, once the last words were heard. */
  async #end(handOver: HandOverReason | null, lastWords = ''): Promise<void> {
    clearTimeout(this.#silence);
    await Promise.race([
      this.#voice.untilQuiet(),
      pause(speechMs(lastWords), undefined, { ref: false }),
    ]);
    clearTimeout(this.#silence);
    this.#wire.send({
      type: 'end',
      handoffData: JSON.stringify(handOver === null ? {} : { reason: handOver }),
    });
  }

  #hangUp(): void {
    this.#wire.send({ type: 'end', handoffData: '{}' });
  }

  /** Nobody said anything after our words (the voice is done when they are ''): ask, ask again, then say goodbye. */
  #awaitCustomer(ourWords: string): void {
    clearTimeout(this.#silence);
    const { silenceMs = defaultSilenceMs } = this.#deps;
    this.#silence = setTimeout(() => {
      this.#queue = this.#queue.then(() => this.#silent()).catch((error) => this.#failed(error));
    }, speechMs(ourWords) + silenceMs);
  }

  /** The customer cut in before an answer: most often words follow, and are answered together with the ones before. */
  #awaitMore(): void {
    const talk = this.#talk;
    if (talk === null) return;
    this.#silence = setTimeout(() => {
      this.#queue = this.#queue
        .then(() => this.#answer(talk, null))
        .catch((error) => this.#failed(error));
    }, moreWordsMs);
  }

  async #silent(): Promise<void> {
    if (this.#talk === null || this.#isClosed) return;
    const question = copy.stillThere[this.#silences];
    this.#silences += 1;
    if (this.#silences <= questionsIntoSilence && question !== undefined)
      return this.#say(this.#talk, question);
    await this.#say(this.#talk, copy.silence);
    await this.#end(null, copy.silence);
  }

  #newLine({ callId, leadId, conversationId, answeredAtMs }: Talk, text: string): CallLine {
    const atMs = Date.now();
    const id: MessageId = newId('message', atMs);
    const offsetMs = Math.max(0, atMs - answeredAtMs);
    return { id, callId, leadId, conversationId, text, atMs, offsetMs };
  }

  #remember(author: 'customer' | 'bot', text: string): void {
    this.#history = [...this.#history, { author, text, atMs: Date.now() }].slice(-historyMax);
  }

  /** A line that could not be answered is asked again; a customer never hears nothing. */
  #failed(error: unknown): void {
    if (this.#isClosed) return;
    this.#deps.log.error({ err: error, callId: this.#talk?.callId }, 'a line of a call failed');
    this.#wire.send({ type: 'text', token: copy.trouble, last: true });
    this.#awaitCustomer(copy.trouble);
  }
}
