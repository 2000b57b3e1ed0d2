import type { CallLineRow, CallRow } from '../../db/queries/calls.ts';
import { type Emotion, emotions } from '../../domain/call/call.ts';
import { type NextAction, nextActions } from '../../domain/call/next-action.ts';
import type { CallId } from '../../domain/ids.ts';
import { objections } from '../../domain/labels.ts';
import type { Call, CallDetail, CallLineView } from '../contract/calls.ts';
import { displayName, person } from './lead.ts';

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** A call as the API tells it. */
export function callView(row: CallRow): Call {
  return {
    id: row.id as CallId,
    leadId: row.leadId,
    leadName: displayName(row),
    leadPhone: row.phone,
    direction: row.direction,
    status: row.status,
    purpose: row.purpose,
    outcome: row.outcome,
    attempts: row.attempts,
    scheduledFor: iso(row.scheduledFor),
    createdAt: row.createdAt.toISOString(),
    answeredAt: iso(row.answeredAt),
    endedAt: iso(row.endedAt),
    durationS: row.durationS,
    answeredBy: row.answeredBy,
    errorCode: row.errorCode,
    agent: person(row.agentId, row.agentName, row.agentRole),
    sentiment: row.sentiment,
    emotion: row.emotion ?? emotionNamed(row.lastEmotion),
    summary: row.summary,
    nextAction: nextActions.find((one): one is NextAction => one === row.nextAction) ?? null,
    recording: row.recordingState,
    recordingDurationS: row.recordingDurationS,
    lastLine: row.lastLine && {
      author: row.lastLine.author,
      text: row.lastLine.text,
      at: new Date(row.lastLine.at).toISOString(),
    },
  };
}

export function callDetailView(row: CallRow, lines: CallLineRow[]): CallDetail {
  const { objections: heard, ...facts } = row.facts;
  const known = objections.filter((one) => heard?.includes(one));
  return {
    ...callView(row),
    keyWords: row.keyWords,
    facts: { ...facts, ...(known.length > 0 && { objections: known }) },
    lines: lines.map(lineView),
  };
}

function lineView({ id, author, text, at, payload }: CallLineRow): CallLineView {
  return {
    id,
    author,
    text,
    at: at.toISOString(),
    offsetMs: typeof payload?.offsetMs === 'number' ? payload.offsetMs : null,
    emotion: emotionNamed(payload?.emotion),
    isInterrupted: payload?.interrupted === true,
  };
}

const emotionNamed = (name: unknown): Emotion | null =>
  emotions.find((one): one is Emotion => one === name) ?? null;
