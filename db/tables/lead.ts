import type { Generated, GeneratedAlways } from 'kysely';
import type { Memory } from '../../domain/assistant.ts';
import type { AreaId, LeadId, MessageId, ProductId, SaleId, UserId } from '../../domain/ids.ts';
import type { Channel, Classification, OwnerKind, Source, Stage } from '../../domain/lead.ts';
import type { Currency } from '../../domain/money.ts';
import type { ScoreBreakdown } from '../../domain/scoring/observation.ts';
import type { Wait } from '../../domain/waits.ts';
import type { CreatedAt, Json, JsonWithDefault, NullableTimestamp, Timestamp } from './people.ts';

export interface LeadTable {
  id: LeadId;
  /** E.164; null for a WhatsApp user who hides it. */
  phone: string | null;
  /** WhatsApp's business-scoped user id; phone or this one identifies the person. */
  waUserId: string | null;
  firstName: string | null;
  lastName: string | null;
  /** The name of the WhatsApp profile, as the person set it. */
  profileName: string | null;
  email: string | null;
  operatorInterest: string | null;
  serviceInterest: string | null;
  budgetMinor: number | null;
  budgetCurrency: Currency | null;
  areaId: AreaId | null;
  zoneText: string | null;
  address: string | null;
  timeZone: Generated<string>;
  source: Source;
  /** Click-to-WhatsApp ad the person came from. */
  adReferral: Json<Record<string, unknown> | null> | null;
  stage: Generated<Stage>;
  score: Generated<number>;
  classification: Generated<Classification>;
  scoreBreakdown: JsonWithDefault<ScoreBreakdown>;
  /** The foldable scoring state (domain/scoring). */
  scoreState: JsonWithDefault<Record<string, unknown>>;
  memory: JsonWithDefault<Memory>;
  aiNotes: string | null;
  ownerKind: Generated<OwnerKind>;
  /** Who owns the conversation now (ownerKind = agent). */
  ownerAgentId: UserId | null;
  /** Who is responsible for the sale; may be assigned while the bot still talks. */
  assignedAgentId: UserId | null;
  optedOutAt: NullableTimestamp;
  marketingOptedOutAt: NullableTimestamp;
  lastCustomerMessageAt: NullableTimestamp;
  lastMessageAt: NullableTimestamp;
  lastMessagePreview: string | null;
  lastMessageAuthor: 'customer' | 'bot' | 'agent' | null;
  unreadCount: Generated<number>;
  /** What its workflow waits for, as last written by its activities. */
  waitingFor: JsonWithDefault<Wait[]>;
  nextActionAt: NullableTimestamp;
  /** Something went wrong that a person should see ("send_failed", …). */
  attention: string | null;
  /** The vendor's word that this number cannot be called (a code); null: it can. */
  uncallableReason: string | null;
  /** Names, phone, email and zone in lower case without accents, for `like '%…%'`; kept by the database. */
  searchText: GeneratedAlways<string>;
  createdAt: CreatedAt;
  updatedAt: CreatedAt;
}

export interface ConversationTable {
  id: string;
  leadId: LeadId;
  channel: Channel;
  direction: 'inbound' | 'outbound';
  startedAt: CreatedAt;
  endedAt: NullableTimestamp;
  durationS: number | null;
  transcript: string | null;
  sentiment: string | null;
  intents: JsonWithDefault<string[]>;
  objections: JsonWithDefault<string[]>;
  nextAction: string | null;
}

export interface ScoreEventTable {
  id: string;
  leadId: LeadId;
  messageId: MessageId | null;
  scoreBefore: number;
  scoreAfter: number;
  breakdown: Json<ScoreBreakdown>;
  /** [{component, points, reason}] — reason is a stable code, the web says it in Spanish. */
  reasons: Json<{ component: keyof ScoreBreakdown; points: number; reason: string }[]>;
  at: CreatedAt;
}

/** What happened to a lead, in order: taken over, handed back, assigned, stage changed, timer fired, … */
export interface LeadEventTable {
  id: Generated<string>;
  leadId: LeadId;
  kind: string;
  data: JsonWithDefault<Record<string, unknown>>;
  actorUserId: UserId | null;
  /** Makes a repeated activity attempt harmless. */
  dedupeKey: string | null;
  at: CreatedAt;
}

/** What a workflow has yet to hear besides messages; gone when it has heard. */
export interface LeadSignalTable {
  id: string;
  leadId: LeadId;
  kind: 'message_failed' | 'opted_out';
  data: JsonWithDefault<Record<string, unknown>>;
  createdAt: CreatedAt;
}

export interface ConsentTable {
  id: string;
  leadId: LeadId;
  kind: 'contact' | 'marketing' | 'recording';
  granted: boolean;
  source: string;
  at: CreatedAt;
}

export interface SaleTable {
  id: SaleId;
  leadId: LeadId;
  productId: ProductId;
  sellerKind: 'bot' | 'agent';
  agentId: UserId | null;
  finalPriceMinor: number;
  discountMinor: Generated<number>;
  currency: Currency;
  installationDate: string | null;
  status: Generated<'pending' | 'installed' | 'active' | 'cancelled'>;
  commissionMinor: Generated<number>;
  notes: string | null;
  /** The client's idempotency key: pressing twice sells once. */
  requestId: string | null;
  createdAt: CreatedAt;
}

export interface ReferralTable {
  id: string;
  referrerLeadId: LeadId;
  referredLeadId: LeadId | null;
  code: string;
  createdAt: CreatedAt;
  convertedAt: NullableTimestamp;
}

export interface BillTable {
  id: string;
  leadId: LeadId;
  messageId: MessageId | null;
  extracted: JsonWithDefault<Record<string, unknown>>;
  createdAt: CreatedAt;
}

export interface CampaignTable {
  id: string;
  name: string;
  kind: 'nurturing' | 'outbound' | 'retention';
  status: 'draft' | 'active' | 'paused' | 'stopped';
  createdAt: CreatedAt;
}

export interface CampaignVersionTable {
  id: string;
  campaignId: string;
  version: number;
  /** The diagram as data: domain/campaign. */
  definition: Json<Record<string, unknown>>;
  publishedAt: NullableTimestamp;
  createdAt: CreatedAt;
}

export interface EnrolmentTable {
  id: string;
  leadId: LeadId;
  campaignVersionId: string;
  status: 'active' | 'completed' | 'left';
  stepIndex: Generated<number>;
  enrolledAt: Timestamp;
  endedAt: NullableTimestamp;
  endReason: string | null;
}

export interface ExperimentTable {
  id: string;
  name: string;
  status: string;
  createdAt: CreatedAt;
}

export interface VariantTable {
  id: string;
  experimentId: string;
  name: string;
  weight: number;
  definition: JsonWithDefault<Record<string, unknown>>;
}
