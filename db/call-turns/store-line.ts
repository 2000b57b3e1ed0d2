import { sql } from 'kysely';
import type { Memory, Turn, TurnAction, Understanding } from '../../domain/assistant.ts';
import type { Emotion } from '../../domain/call/call.ts';
import type { CallId, LeadId, MessageId } from '../../domain/ids.ts';
import { type LiveEvent, liveChannel } from '../../domain/live-event.ts';
import { messagePreview } from '../../domain/message-preview.es.ts';
import type { TurnScore } from '../../domain/scoring/score-turn.ts';
import type { ScoreState } from '../../domain/scoring/state.ts';
import type { Db } from '../connect.ts';
import { learnt, scoreColumns, scored } from '../turns/what-changed.ts';

export interface CallLine {
  id: MessageId;
  callId: CallId;
  leadId: LeadId;
  conversationId: string;
  text: string;
  atMs: number;
  /** From the moment the call was answered. */
  offsetMs: number;
}

/** What is known of the lead at this moment, on whatever channel it was learnt. */
export interface KnownNow {
  memory: Partial<Memory>;
  scoreState: Partial<ScoreState>;
  score: number;
  optedOut: boolean;
}

/** Writes down what the customer said (once: a line that another process took in is there already), and answers what is known of them, in one round trip. @throws NoResultError when the lead is gone */
export async function storeCustomerLine(db: Db, line: CallLine): Promise<KnownNow> {
  const { rows } = await sql<KnownNow>`
    with line as (
      insert into message (id, lead_id, conversation_id, direction, author, channel, kind, text, payload,
        status, turn_id, at, signalled_at)
      values (${line.id}, ${line.leadId}, ${line.conversationId}, 'inbound', 'customer', 'call', 'text',
        ${line.text}, ${JSON.stringify({ offsetMs: line.offsetMs })}::jsonb, 'received',
        ${turnIdOf(line.id)}, ${new Date(line.atMs)}::timestamptz, now())
      on conflict (id) do nothing
    ), ${shownAsLatest(line, 'customer')},
    told as (select ${announced(line)})
    select lead.memory, lead.score_state as "scoreState", lead.score,
      lead.opted_out_at is not null as "optedOut"
    from lead, told where lead.id = ${line.leadId}
  `.execute(db);
  const [known] = rows;
  if (known === undefined) throw new Error('the lead of this call is gone');
  return known;
}

/** The inbox shows it; WhatsApp's 24 hours are not opened by what is said on the telephone. */
const shownAsLatest = (line: CallLine, author: 'customer' | 'bot') => sql`shown as (
  update lead set last_message_preview = ${messagePreview('text', line.text)}, last_message_author = ${author},
    last_message_at = ${new Date(line.atMs)}::timestamptz
  where id = ${line.leadId}
)`;

/** A turn of a call is called after the line it answers. */
const turnIdOf = (id: MessageId) => `turn_${id.slice('msg_'.length)}`;

/** Writes down what the assistant says; nobody is answered (a greeting, a question into the silence). */
export async function storeAssistantLine(
  db: Db,
  line: CallLine & { composedBy: string },
): Promise<void> {
  await sql`with ${said(line, null)}, ${shownAsLatest(line, 'bot')} select ${announced(line)}`.execute(
    db,
  );
}

export interface CallTurn {
  /** What the customer said since they were last answered, in order. */
  heard: { line: CallLine; understanding: Understanding; emotion: Emotion }[];
  /** null: nothing is said. */
  reply: (CallLine & { composedBy: string }) | null;
  turn: Pick<Turn, 'memory' | 'actions'>;
  aiNotes: string;
  score: TurnScore;
}

/**
 * Writes a turn of a call in one statement. Stage, waits and enrolment stay with the lead's workflow,
 * which reads the turn's actions when the call has ended.
 */
export async function storeCallTurn(db: Db, turn: CallTurn): Promise<void> {
  const { heard, reply, score } = turn;
  const last = heard.at(-1);
  if (last === undefined) return;
  const { leadId, callId } = last.line;
  await sql`
    with turn_taken as (
      update message m set understanding = h.understanding, payload = m.payload || h.payload
      from jsonb_to_recordset(${heardRows(heard)}::jsonb) as h(id text, understanding jsonb, payload jsonb)
      where m.id = h.id and m.understanding is null
      returning lead_id
    ),
      ${said(reply, last.line.id)},
      ${scored(score, { leadId, messageId: last.line.id, nowMs: last.line.atMs })},
      remembered as (
        update lead l set ${
          reply === null
            ? sql``
            : sql`last_message_preview = ${messagePreview('text', reply.text)}, last_message_author = 'bot',
          last_message_at = ${new Date(reply.atMs)}::timestamptz, `
        }${learnt(turn.turn.memory, turn.aiNotes)}, ${scoreColumns(score)}, updated_at = now()
        where l.id = ${leadId}
      ),
      asked as (
        update call set actions = actions || ${actionsIn(turn.turn.actions)}::jsonb, emotion = ${last.emotion}
        where id = ${callId}
      )
    select ${announced(last.line)}
  `.execute(db);
}

const heardRows = (heard: CallTurn['heard']) =>
  JSON.stringify(
    heard.map(({ line, understanding, emotion }) => ({
      id: line.id,
      understanding,
      payload: { emotion },
    })),
  );

const actionsIn = (actions: TurnAction[]) => JSON.stringify(actions);

const said = (line: (CallLine & { composedBy: string }) | null, answers: MessageId | null) =>
  line === null
    ? sql`said as (select 1)`
    : sql`said as (
  insert into message (id, lead_id, conversation_id, direction, author, channel, kind, text, payload,
    status, composed_by, turn_id, at)
  values (${line.id}, ${line.leadId}, ${line.conversationId}, 'outbound', 'bot', 'call', 'text',
    ${line.text}, ${JSON.stringify({ offsetMs: line.offsetMs })}::jsonb, 'delivered', ${line.composedBy},
    ${answers === null ? null : turnIdOf(answers)}, ${new Date(line.atMs)}::timestamptz)
)`;

/** The customer cut in: what they had heard is what was said. Nothing heard is nothing said. */
export async function cutLine(db: Db, line: CallLine, heard: string): Promise<void> {
  await sql`
    with cut as (
      update message set text = ${heard}, payload = payload || '{"interrupted":true}'::jsonb,
        status = case when ${heard} = '' then 'discarded' else status end
      where id = ${line.id}
    ) select ${announced(line)}
  `.execute(db);
}

/** Whoever looks at the calls hears of it, and whoever looks at the lead. */
const announced = ({ callId, leadId }: CallLine) => {
  const events: LiveEvent[] = [
    { kind: 'call_changed', callId, leadId },
    { kind: 'message_changed', leadId },
  ];
  return sql.join(
    events.map((event) => sql`pg_notify(${liveChannel}, ${JSON.stringify(event)})`),
    sql`, `,
  );
};
