import type { Db } from '../../db/connect.ts';
import { endEnrolments } from '../../db/lead-life/enrolments.ts';
import { recordOptOut } from '../../db/lead-life/opt-out.ts';
import { newId } from '../../db/new-id.ts';
import type { LoadedTurn } from '../../db/turns/load-turn.ts';
import { storedOutcome, storeTurn, type TurnRecord } from '../../db/turns/store-turn.ts';
import { emptyMemory, type Memory, type Turn } from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { UserId } from '../../domain/ids.ts';
import { leadNotes } from '../../domain/lead-notes.ts';
import type { TurnScore } from '../../domain/scoring/score-turn.ts';
import { stageAfterTurn } from '../../domain/stage-after-turn.ts';
import { waitsAfterTurn } from '../../domain/waits/plan.ts';
import { situationOf } from '../life/due.ts';
import { handOver } from '../life/hand-over.ts';
import type { TurnOutcome, TurnRequest } from '../outcomes.ts';
import { turnWishes } from './turn-wishes.ts';

export type TakenOutcome = Extract<TurnOutcome, { kind: 'taken' }>;

/** A composed and scored turn, before it is written. */
export interface ComposedTurn {
  request: TurnRequest;
  loaded: LoadedTurn;
  catalogue: Catalogue;
  turn: Turn;
  score: TurnScore;
  nowMs: number;
}

/** Plans what follows from a turn and writes all of it, or nothing. Written before: answers what it answered then. */
export async function writeTurn(db: Db, composed: ComposedTurn): Promise<TakenOutcome> {
  const plan = await planTurn(db, composed);
  const { wishes, optedOut, leavesCampaign } = plan;
  const { lead } = composed.request;
  const needsPerson = lead.owner.kind === 'bot' && !optedOut && wishes.needsPerson;

  // Most turns are one statement; only these touch more.
  if (!needsPerson && !optedOut && !leavesCampaign)
    return store(db, composed, plan, lead.assignedAgentId);
  return db.transaction().execute(async (trx) => {
    const assignedAgentId = needsPerson
      ? await handOver(trx, {
          leadId: lead.leadId,
          classification: composed.score.classification,
          assignedAgentId: lead.assignedAgentId ?? composed.loaded.assignedAgentId,
          kind: needsPerson === 'hot' ? 'hot_lead' : 'asked_for_person',
          dedupeKey: plan.turnId,
        })
      : lead.assignedAgentId;
    if (optedOut) await recordOptOut(trx, lead.leadId, 'whatsapp');
    else if (leavesCampaign) await endEnrolments(trx, lead.leadId, 'left', 'conversation_moved_on');
    return store(trx, composed, plan, assignedAgentId);
  });
}

type Plan = Awaited<ReturnType<typeof planTurn>>;

async function planTurn(db: Db, composed: ComposedTurn) {
  const { request, loaded, turn, score, nowMs } = composed;
  const { lead } = request;
  const wishes = await turnWishes(db, composed);
  const optedOut = turn.actions.some(({ kind }) => kind === 'opt_out') && !lead.optedOut;
  const { classification } = score;
  const stage = stageAfterTurn(lead.stage, { turn, classification });
  const waits = waitsAfterTurn(
    lead.waits,
    {
      ...situationOf(lead, nowMs),
      stage,
      classification,
      optedOut: lead.optedOut || optedOut,
    },
    wishes,
  );
  const hasStep = waits.some(({ kind }) => kind === 'campaign_step');
  return {
    /** Derived from the messages, so that a lost attempt and its repetition are the same turn. */
    turnId: `turn_${loaded.burst[0]?.id.slice('msg_'.length)}`,
    wishes,
    optedOut,
    stage,
    waits,
    leavesCampaign: lead.enrolment !== null && !hasStep,
  };
}

async function store(
  db: Db,
  composed: ComposedTurn,
  plan: Plan,
  assignedAgentId: UserId | null,
): Promise<TakenOutcome> {
  const { request, loaded, catalogue, turn, score, nowMs } = composed;
  const { turnId, optedOut, stage, waits } = plan;
  const draft = draftOf(composed);
  const outcome: TakenOutcome = {
    kind: 'taken',
    answeredIds: loaded.burst.map(({ id }) => id),
    draftId: draft?.status === 'draft' ? draft.id : null,
    stage,
    classification: score.classification,
    optedOut,
    assignedAgentId,
    waits,
    enrolment: plan.leavesCampaign || optedOut ? null : request.lead.enrolment,
  };
  const isWritten = await storeTurn(db, {
    turnId,
    leadId: request.lead.leadId,
    nowMs,
    understood: loaded.burst.flatMap(({ id }, index) => {
      const understanding = turn.understanding[index];
      return understanding === undefined ? [] : [{ messageId: id, understanding }];
    }),
    draft,
    score,
    memory: memoryAfter(composed),
    aiNotes: leadNotes(turn.memory, catalogue),
    stage: { before: loaded.stage, after: stage },
    optsOut: optedOut,
    assignedAgentId,
    waits,
    outcome,
  });
  return isWritten ? outcome : ((await storedOutcome(db, turnId)) as TakenOutcome);
}

function draftOf({ request, loaded, turn, nowMs }: ComposedTurn): TurnRecord['draft'] {
  const conversationId = loaded.burst.at(-1)?.conversationId;
  if (turn.reply === null || conversationId === undefined) return null;
  // Who asked for silence is not even suggested to.
  if (request.lead.optedOut) return null;
  return {
    id: newId('message', nowMs),
    conversationId,
    content: turn.reply,
    composedBy: turn.composedBy,
    status: request.mode === 'answer' ? 'draft' : 'suggested',
  };
}

/** While a person owns the conversation the reply is only a suggestion: what it asks and quotes was never said. */
function memoryAfter({ request, loaded, turn }: ComposedTurn): Memory {
  if (request.mode === 'answer') return turn.memory;
  const { listedProductIds: _, ...learnt } = turn.memory;
  const said = { ...emptyMemory, ...loaded.memory };
  const { greeted, lastQuestion, quotedProductIds, listedProductIds } = said;
  return {
    ...learnt,
    greeted,
    lastQuestion,
    quotedProductIds,
    ...(listedProductIds && { listedProductIds }),
  };
}
