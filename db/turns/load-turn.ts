import { sql } from 'kysely';
import type { Memory } from '../../domain/assistant.ts';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { Author, MessageKind } from '../../domain/message.ts';
import type { Db } from '../connect.ts';

/** How much of the conversation before the burst an assistant gets to see. */
const historyMax = 12;

export interface BurstRow {
  id: MessageId;
  atMs: number;
  kind: MessageKind;
  text: string;
  payload: Record<string, unknown> | null;
  conversationId: string;
  receivedAtMs: number;
  /** Set when a turn has already taken care of it. */
  turnId: string | null;
}

export type LoadedTurn = Awaited<ReturnType<typeof loadTurn>>;

/** Everything a turn looks at, in one round trip; `nowMs` by the database's clock, which all workers share. @throws NoResultError when the lead is gone. */
export function loadTurn(db: Db, leadId: LeadId, messageIds: MessageId[]) {
  return db
    .selectFrom('lead')
    .where('lead.id', '=', leadId)
    .select([
      'lead.id',
      'lead.timeZone',
      'lead.firstName',
      'lead.lastName',
      'lead.profileName',
      'lead.stage',
      'lead.score',
      'lead.classification',
      'lead.scoreBreakdown',
      'lead.scoreState',
      'lead.assignedAgentId',
      'lead.optedOutAt',
      sql<number>`round(extract(epoch from clock_timestamp()) * 1000)::float8`.as('nowMs'),
      sql<Partial<Memory>>`lead.memory`.as('memory'),
      burst(messageIds).as('burst'),
      history(messageIds).as('history'),
      sql<boolean>`exists (select 1 from enrolment e where e.lead_id = lead.id)`.as('wasEnrolled'),
    ])
    .executeTakeFirstOrThrow();
}

const burst = (ids: MessageId[]) => sql<BurstRow[]>`coalesce((
  select json_agg(json_build_object(
    'id', m.id, 'atMs', round(extract(epoch from m.at) * 1000), 'kind', m.kind, 'text', m.text,
    'payload', m.payload, 'conversationId', m.conversation_id,
    'receivedAtMs', round(extract(epoch from m.received_at) * 1000), 'turnId', m.turn_id
  ) order by m.at, m.id)
  from message m where m.lead_id = lead.id and m.id = any(${ids})
), '[]')`;

const history = (ids: MessageId[]) => sql<
  { author: Author; text: string; atMs: number }[]
>`coalesce((
  select json_agg(json_build_object(
    'author', h.author, 'text', h.text, 'atMs', round(extract(epoch from h.at) * 1000)
  ) order by h.at, h.id)
  from (
    select m.id, m.author, m.text, m.at from message m
    where m.lead_id = lead.id and m.id <> all(${ids}) and m.deleted_at is null
      and m.status not in ('draft', 'suggested', 'discarded', 'failed')
    order by m.at desc, m.id desc limit ${historyMax}
  ) h
), '[]')`;
