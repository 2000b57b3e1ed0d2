import { sql } from 'kysely';
import type { Memory, Understanding } from '../../domain/assistant.ts';
import type { LeadId, MessageId, UserId } from '../../domain/ids.ts';
import type { Stage } from '../../domain/lead.ts';
import { type LiveEvent, liveChannel } from '../../domain/live-event.ts';
import type { OutboundContent } from '../../domain/message.ts';
import type { TurnScore } from '../../domain/scoring/score-turn.ts';
import { earliest } from '../../domain/waits/plan.ts';
import type { Wait } from '../../domain/waits.ts';
import type { Db } from '../connect.ts';
import { learnt, scoreColumns, scored } from './what-changed.ts';

/** What a turn leaves behind. */
export interface TurnRecord {
  turnId: string;
  leadId: LeadId;
  nowMs: number;
  understood: { messageId: MessageId; understanding: Understanding }[];
  draft: {
    id: MessageId;
    conversationId: string;
    content: OutboundContent;
    composedBy: string;
    status: 'draft' | 'suggested';
  } | null;
  score: TurnScore;
  memory: Memory;
  aiNotes: string;
  /** Written only while the row still has the stage the turn began with: a sale recorded meanwhile stands. */
  stage: { before: Stage; after: Stage };
  optsOut: boolean;
  assignedAgentId: UserId | null;
  waits: Wait[];
  /** What the workflow is answered, kept so that a repeated attempt answers the same. */
  outcome: object;
}

/**
 * Writes a turn in one statement, so in one transaction and one round trip.
 * false: this turn was already written by an earlier attempt, and nothing was changed.
 */
export async function storeTurn(db: Db, turn: TurnRecord): Promise<boolean> {
  const { rows } = await sql<{ written: boolean }>`
    with ${turnTaken(turn)},
      ${understood(turn)},
      ${superseded(turn)},
      ${draft(turn)},
      ${outbox(turn)},
      ${scored(turn.score, { leadId: turn.leadId, messageId: turn.understood.at(-1)?.messageId, nowMs: turn.nowMs })},
      ${leadUpdated(turn)}
    select pg_notify(${liveChannel}, ${announcement(turn)}), true as written from turn_taken
  `.execute(db);
  return rows.length > 0;
}

const turnTaken = ({ leadId, outcome, turnId, nowMs }: TurnRecord) => sql`turn_taken as (
  insert into lead_event (lead_id, kind, data, dedupe_key, at)
  values (${leadId}, 'turn_taken', ${JSON.stringify(outcome)}::jsonb, ${turnId}, ${new Date(nowMs)})
  on conflict do nothing returning lead_id
)`;

const understood = ({ understood: messages, turnId }: TurnRecord) => sql`understood as (
  update message m set understanding = u.understanding, turn_id = ${turnId}
  from turn_taken, jsonb_to_recordset(${JSON.stringify(messages)}::jsonb)
    as u("messageId" text, understanding jsonb)
  where m.id = u."messageId" and m.turn_id is null
)`;

/** What was suggested for an earlier message helps nobody any more. */
const superseded = ({ leadId, nowMs }: TurnRecord) => sql`superseded as (
  update message m set status = 'discarded', status_at = ${new Date(nowMs)}
  from turn_taken where m.lead_id = ${leadId} and m.status = 'suggested'
)`;

const draft = ({ draft: composed, leadId, turnId, nowMs }: TurnRecord) =>
  composed === null
    ? sql`draft as (select 1)`
    : sql`draft as (
  insert into message (id, lead_id, conversation_id, direction, author, channel, kind, text, content,
    status, composed_by, turn_id, at)
  select ${composed.id}, ${leadId}, ${composed.conversationId}, 'outbound', 'bot', 'whatsapp',
    ${composed.content.kind}, ${composed.content.text}, ${JSON.stringify(composed.content)}::jsonb,
    ${composed.status}, ${composed.composedBy}, ${turnId}, ${new Date(nowMs)}::timestamptz
  from turn_taken
)`;

const outbox = ({ draft: composed, leadId }: TurnRecord) =>
  composed === null || composed.status === 'suggested'
    ? sql`outbox as (select 1)`
    : sql`outbox as (
  insert into outbound_message (message_id, lead_id) select ${composed.id}, ${leadId} from turn_taken
)`;

function leadUpdated({ memory, score, ...turn }: TurnRecord) {
  const now = new Date(turn.nowMs);
  const next = earliest(turn.waits);
  return sql`lead_updated as (
  update lead l set
    ${learnt(memory, turn.aiNotes)}, ${scoreColumns(score)},
    stage = case when l.stage = ${turn.stage.before} then ${turn.stage.after} else l.stage end,
    opted_out_at = case when ${turn.optsOut}::boolean then coalesce(l.opted_out_at, ${now}::timestamptz) else l.opted_out_at end,
    assigned_agent_id = coalesce(l.assigned_agent_id, ${turn.assignedAgentId}::text),
    waiting_for = ${JSON.stringify(turn.waits)}::jsonb,
    next_action_at = ${next === null ? null : new Date(next.dueAtMs)}::timestamptz,
    updated_at = ${now}::timestamptz
  from turn_taken where l.id = turn_taken.lead_id
)`;
}

const announcement = ({ leadId }: TurnRecord) =>
  JSON.stringify({ kind: 'lead_changed', leadId } satisfies LiveEvent);

/** The outcome of a turn that an earlier attempt wrote; undefined when there is none. */
export async function storedOutcome(db: Db, turnId: string): Promise<unknown> {
  const row = await db
    .selectFrom('leadEvent')
    .select('data')
    .where('dedupeKey', '=', turnId)
    .where('kind', '=', 'turn_taken')
    .executeTakeFirst();
  return row?.data;
}
