import type { Catalogue } from './catalogue.ts';
import type { AreaId, LeadId, MessageId, ProductId } from './ids.ts';
import type { Cue, Intent, Objection, Sentiment, Service } from './labels.ts';
import { type Author, messageLengthMax, type OutboundContent } from './message.ts';
import type { Money } from './money.ts';
import type { PlanKind } from './plan-kinds.ts';

/** What a message says, in the design's labels. The rules or a model fill it; neither sets a score. */
export interface Understanding {
  intents: Intent[];
  objections: Objection[];
  sentiment: Sentiment;
  entities: Entities;
  cues: Cue[];
}

export interface Entities {
  name?: string;
  /** The zone as the catalogue names it (a district), when it is one we know; else as written. */
  zone?: string;
  address?: string;
  service?: Service;
  operator?: string;
  speedMbps?: number;
  dataGb?: number;
  budget?: Money;
  /** ISO 8601 instant of the day or moment the customer named, in the lead's time zone. */
  date?: string;
  /** What the customer pointed at: a product, or the words that did ("el segundo", "el de 100"). */
  planChoice?: string;
  phone?: string;
  email?: string;
}

/** What the assistant asked last; the next short answer is read in its light. */
export const questions = [
  'service',
  'zone',
  'speed',
  'plan',
  'confirm_zone',
  'day',
  'name',
  'proceed',
] as const;
export type Question = (typeof questions)[number];

/** What is known of a lead's wishes; it survives from turn to turn and from channel to channel. */
export interface Memory {
  greeted: boolean;
  lastQuestion: Question | null;
  service: Service | null;
  areaId: AreaId | null;
  zoneText: string | null;
  operator: string | null;
  speedMbps: number | null;
  dataGb: number | null;
  budget: Money | null;
  name: string | null;
  /** Plans whose price was told last, in that order: what "ese" and a yes mean. */
  quotedProductIds: ProductId[];
  /** The plans of the last list, in its order: what "el segundo" means. Absent: no list was shown. */
  listedProductIds?: ProductId[];
  /** What singles out some plans of the service. Absent: any. */
  kinds?: PlanKind[];
  /** Whose plans they do not want. Absent: nobody's. */
  avoidedOperator?: string;
  /** How many share the internet, and whether they play, watch or work with it. Absent: not told. */
  people?: number;
  usesMuch?: boolean;
  /** A second service that they asked for in the same breath. Absent: none. */
  otherService?: Service;
  chosenProductId: ProductId | null;
  /** Objections heard so far, so that an answer is not repeated. */
  objectionsHeard: Objection[];
  handedOver: boolean;
  /** The zone named is none we know: `zoneText` holds it as written. Absent: no. */
  isUncovered?: boolean;
  /** Wants to hear when a fixed service reaches the zone. Absent: no. */
  waitingList?: boolean;
  /** Zones that a name given may mean; the next answer tells which. Absent: none. */
  zoneOptions?: string[];
  /** Of a combo, what has to be in it beside internet. Absent: anything. */
  comboParts?: ('tv' | 'landline' | 'mobile')[];
  /** Why a person was brought; absent: nobody was, or before this was kept. */
  handedOverFor?: HandOverReason;
  /** Said to be under age, and nobody of age has come yet. Absent: no. */
  needsAdult?: boolean;
  /** Messages in a row that were not understood. Absent: none. */
  unclearCount?: number;
  /** Answered an insult calmly; the next one brings a person. */
  hasCalmed?: boolean;
  /** Why nothing is offered until they clearly want to buy: they said no, or a person was called for what is no sale. Absent: offers. */
  rests?: 'refusal' | 'trouble';
}

/** Every plan whose price the customer was told, in the last list or since. */
export const toldProductIds = ({
  quotedProductIds,
  listedProductIds = [],
}: Memory): ProductId[] => [...new Set([...listedProductIds, ...quotedProductIds])];

export const emptyMemory: Memory = {
  greeted: false,
  lastQuestion: null,
  service: null,
  areaId: null,
  zoneText: null,
  operator: null,
  speedMbps: null,
  dataGb: null,
  budget: null,
  name: null,
  quotedProductIds: [],
  chosenProductId: null,
  objectionsHeard: [],
  handedOver: false,
};

/** One customer message of a burst. `text` is what was written, tapped or transcribed; '' when there is none. */
export interface CustomerMessage {
  id: MessageId;
  atMs: number;
  kind: string;
  text: string;
  /** The id of the tapped button or list row, e.g. `plan:prod_…`. */
  replyId?: string;
  location?: { latitude: number; longitude: number; name?: string; address?: string };
}

/** Everything an assistant may look at to take one turn. Messages are in the provider's order. */
export interface TurnContext {
  nowMs: number;
  timeZone: string;
  companyName: string;
  memory: Memory;
  messages: CustomerMessage[];
  /** The latest exchange before this burst, oldest first, bounded by the caller. */
  history: { author: Author; text: string; atMs: number }[];
  catalogue: Catalogue;
  /** Whose turn it is, for the accounts. Absent: nobody's, a try. */
  leadId?: LeadId;
  /** Names the lead goes by, so that they can be hidden. */
  leadNames?: string[];
}

/** A turn with its messages as far as they are read: reading takes longer the longer they are. */
export const asFarAsRead = (context: TurnContext): TurnContext => ({
  ...context,
  messages: context.messages.map((one) => ({ ...one, text: one.text.slice(0, messageLengthMax) })),
});

/** Why a person takes over. */
export type HandOverReason =
  | 'chose_plan'
  | 'asked_human'
  | 'existing_customer'
  | 'complaint'
  | 'bill';

/** What the turn asks of the lead's workflow. */
export type TurnAction =
  | { kind: 'hand_over'; reason: HandOverReason }
  | { kind: 'remind'; dueAtMs: number; reason: string }
  | { kind: 'opt_out' }
  | { kind: 'reject' }
  | { kind: 'propose_call' };

export interface Turn {
  /** One for each message, in order. */
  understanding: Understanding[];
  memory: Memory;
  /** null: stay silent (for example after an opt-out was confirmed, or for a bare reaction). */
  reply: OutboundContent | null;
  actions: TurnAction[];
  /** Which assistant wrote the reply, with the version of its prompt or rules. */
  composedBy: string;
  /** A model's wording that said more or less than was planned; the planned words went out. */
  strayed?: { composedBy: string; text: string };
}

export interface Assistant {
  readonly name: 'rules' | 'openai';
  /** @throws when no turn could be taken (time-out, quota, malformed answer); the caller falls back to the rules. */
  takeTurn(context: TurnContext, signal: AbortSignal): Promise<Turn>;
}
