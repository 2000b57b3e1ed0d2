import type {
  Assistant,
  Turn,
  TurnAction,
  TurnContext,
  Understanding,
} from '../../../../domain/assistant.ts';

const nothing: Understanding = {
  intents: ['other'],
  objections: [],
  sentiment: 'neutral',
  entities: {},
  cues: [],
};

/** What a message makes the scripted assistant do; anything it does not list is echoed. */
export type Script = Record<
  string,
  { understanding?: Partial<Understanding>; actions?: TurnAction[]; silent?: boolean }
>;

/** Echoes the burst it answers, so that a test sees what was answered together. */
export class ScriptedAssistant implements Assistant {
  readonly name: 'rules' | 'openai';
  /** Every burst it was asked to answer. */
  readonly bursts: string[][] = [];
  private readonly script: Script;
  private gate: Promise<void> = Promise.resolve();
  private failuresLeft = 0;

  constructor(name: 'rules' | 'openai' = 'rules', script: Script = {}) {
    this.name = name;
    this.script = script;
  }

  /** Makes it think until the returned function is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.gate = promise;
    return resolve;
  }

  /** Its next turns throw. */
  fail(times: number): void {
    this.failuresLeft = times;
  }

  async takeTurn(context: TurnContext, signal: AbortSignal): Promise<Turn> {
    const texts = context.messages.map(({ text }) => text);
    this.bursts.push(texts);
    if (this.failuresLeft > 0) {
      this.failuresLeft -= 1;
      throw new Error('scripted failure');
    }
    const cancelled = Promise.withResolvers<never>();
    signal.addEventListener('abort', () => cancelled.reject(signal.reason));
    await Promise.race([this.gate, cancelled.promise]);
    const scripts = texts.map((text) => this.script[text] ?? {});
    return {
      understanding: scripts.map(({ understanding }) => ({ ...nothing, ...understanding })),
      memory: { ...context.memory, greeted: true },
      reply: scripts.some(({ silent }) => silent)
        ? null
        : { kind: 'text', text: `Eco: ${texts.join(' | ')}` },
      actions: scripts.flatMap(({ actions }) => actions ?? []),
      composedBy: `${this.name}@test`,
    };
  }
}
