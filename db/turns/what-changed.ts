import { sql } from 'kysely';
import type { Memory } from '../../domain/assistant.ts';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { TurnScore } from '../../domain/scoring/score-turn.ts';
import { newId } from '../new-id.ts';

/** Part of the statement that writes a turn, for `update lead l set …`: what the assistant remembers, and the profile it fills. */
export const learnt = (memory: Memory, aiNotes: string) => sql`
    memory = ${JSON.stringify(memory)}::jsonb,
    first_name = coalesce(l.first_name, ${memory.name}::text),
    service_interest = coalesce(${memory.service}::text, l.service_interest),
    operator_interest = coalesce(${memory.operator}::text, l.operator_interest),
    area_id = coalesce(${memory.areaId}::text, l.area_id),
    zone_text = coalesce(${memory.zoneText}::text, l.zone_text),
    budget_minor = coalesce(${memory.budget?.amountMinor ?? null}::int, l.budget_minor),
    budget_currency = coalesce(${memory.budget?.currency ?? null}::text, l.budget_currency),
    ai_notes = ${aiNotes}`;

/** The same, of the score. */
export const scoreColumns = (score: TurnScore) => sql`
    score = ${score.after}::int, classification = ${score.classification},
    score_breakdown = ${JSON.stringify(score.breakdown)}::jsonb,
    score_state = ${JSON.stringify(score.state)}::jsonb`;

/** `scored as (…)`: the change of the score with its reasons, after a `turn_taken` that has a row. */
export const scored = (
  score: TurnScore,
  of: { leadId: LeadId; messageId: MessageId | undefined; nowMs: number },
) =>
  score.reasons.length === 0
    ? sql`scored as (select 1)`
    : sql`scored as (
  insert into score_event (id, lead_id, message_id, score_before, score_after, breakdown, reasons, at)
  select ${newId('scoreEvent', of.nowMs)}, ${of.leadId}, ${of.messageId ?? null}::text,
    ${score.before}::int, ${score.after}::int, ${JSON.stringify(score.breakdown)}::jsonb,
    ${JSON.stringify(score.reasons)}::jsonb, ${new Date(of.nowMs)}::timestamptz
  from turn_taken limit 1
)`;
