import type { UserId } from '../../../domain/ids.ts';
import type { MessageKind, MessageStatus, OutboundContent } from '../../../domain/message.ts';
import type { Detail } from '../../../domain/scoring/observation.ts';
import type { Random } from './random.ts';

const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** What a customer's message shows that the score looks at; as in `ScoreObservation`, only what is there. */
export interface Shows {
  intensityCue?: boolean;
  directPriceQuestion?: boolean;
  choseQuotedPlan?: boolean;
  namedBudget?: boolean;
  premiumInterest?: boolean;
  details?: Detail[];
  affirmativeAnswers?: number;
  acceptedOrChosePlan?: boolean;
  explicitRejection?: boolean;
}

export interface Line {
  /** Since the conversation began, ms. */
  offsetMs: number;
  author: 'customer' | 'bot' | 'agent';
  agentId: UserId | null;
  kind: MessageKind;
  text: string;
  payload: Record<string, unknown> | null;
  content: OutboundContent | null;
  status: MessageStatus;
  errorCode: number | null;
  errorText: string | null;
  shows: Shows;
  /** A contact the assistant made on its own. */
  automatic: boolean;
}

type Extra = Partial<Pick<Line, 'kind' | 'payload' | 'status' | 'errorCode' | 'errorText'>>;

/** A conversation as it is written down: who said what, and how long after the line before. */
export class Chat {
  readonly lines: Line[] = [];
  private clockMs = 0;
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** Time passes in silence. */
  wait(ms: number): this {
    this.clockMs += ms;
    return this;
  }

  /** Typed after a few seconds to a minute, unless time was let pass. */
  customer(text: string, shows: Shows = {}, extra: Extra = {}): this {
    this.wait(this.random.int(8, 55) * secondMs);
    return this.add({ author: 'customer', text, shows, status: 'received', ...extra });
  }

  bot(text: string, extra: Extra & { content?: OutboundContent } = {}): this {
    this.wait(this.random.int(2, 5) * secondMs);
    const content = extra.content ?? ({ kind: 'text', text } as const);
    return this.add({ author: 'bot', text, kind: content.kind, content, status: 'read', ...extra });
  }

  /** Written on the assistant's own account, days after the customer's last word. */
  followUp(text: string, name: string, extra: Extra = {}): this {
    const content = { kind: 'template', text, name, language: 'es_PE', variables: [] } as const;
    return this.add({
      author: 'bot',
      text,
      kind: 'template',
      content: { ...content, variables: [] },
      status: this.random.pick(['delivered', 'read', 'sent']),
      automatic: true,
      ...extra,
    });
  }

  agent(agentId: UserId, text: string, extra: Extra = {}): this {
    this.wait(this.random.int(20, 150) * secondMs);
    const content = { kind: 'text', text } as const;
    return this.add({ author: 'agent', agentId, text, content, status: 'read', ...extra });
  }

  private add(line: Partial<Line> & Pick<Line, 'author' | 'text' | 'status'>): this {
    this.lines.push({
      agentId: null,
      kind: 'text',
      payload: null,
      content: null,
      errorCode: null,
      errorText: null,
      shows: {},
      automatic: false,
      ...line,
      offsetMs: this.clockMs,
    });
    return this;
  }
}
