import type { Db } from '../../db/connect.ts';
import { endEnrolments } from '../../db/lead-life/enrolments.ts';
import { recordOptOut } from '../../db/lead-life/opt-out.ts';
import { newId } from '../../db/new-id.ts';
import { type LoadedTurn, loadTurn } from '../../db/turns/load-turn.ts';
import { storedOutcome, storeTurn } from '../../db/turns/store-turn.ts';
import { emptyMemory, type Memory, type Turn } from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { leadNotes } from '../../domain/lead-notes.ts';
import { stageAfterTurn } from '../../domain/stage-after-turn.ts';
import { after, type TurnWishes, waitsAfterTurn } from '../../domain/waits/plan.ts';
import type { ActivityDeps } from '../deps.ts';
import { loadNurturing } from '../life/campaign.ts';
import { situationOf } from '../life/due.ts';
import { handOver } from '../life/hand-over.ts';
import type { TurnOutcome, TurnRequest } from '../outcomes.ts';
import { customerMessages } from './customer-messages.ts';
import { scoreTurn, type TurnScore } from './score-turn.ts';

type Deps = Pick<
  ActivityDeps,
  'db' | 'loadCatalogue' | 'assistant' | 'rules' | 'log' | 'metrics' | 'companyName'
>;
type Taken = Extract<TurnOutcome, { kind: 'taken' }>;

/**
 * Takes one turn of the conversation: understands the burst, scores it, composes the answer and
 * plans what comes next, written in one transaction. The answer is stored as a draft; sending it is
 * another step. Asked again for messages that were already taken care of, it answers what it
 * answered then, so a crash between writing and answering is harmless.
 * @throws NoResultError when the lead is gone
 */
export async function takeTurn(
  deps: Deps,
  request: TurnRequest,
  signal: AbortSignal,
): Promise<TurnOutcome> {
  if (request.effort === 'quick' && deps.assistant !== deps.rules && request.mode === 'answer')
    return { kind: 'needs_patience' };
  const { leadId } = request.lead;
  const nowMs = Date.now();
  const [loaded, catalogue] = await Promise.all([
    loadTurn(deps.db, leadId, request.messageIds),
    deps.loadCatalogue(),
  ]);
  const earlier = await earlierOutcome(deps.db, loaded);
  if (earlier !== null) return earlier;
  if (loaded.burst.length === 0) return nothingToAnswer(request);

  const turn = await composeTurn(deps, { request, loaded, catalogue, nowMs }, signal);
  const score = scoreTurn(loaded, turn, catalogue, nowMs);
  return writeTurn(deps.db, { request, loaded, catalogue, turn, score, nowMs });
}

async function earlierOutcome(db: Db, { burst }: LoadedTurn): Promise<Taken | null> {
  const turnId = burst.find((message) => message.turnId !== null)?.turnId;
  if (turnId == null) return null;
  return (await storedOutcome(db, turnId)) as Taken;
}

/** Every message of the burst was deleted meanwhile. */
function nothingToAnswer({ lead, messageIds }: TurnRequest): Taken {
  const { stage, classification, assignedAgentId, waits, enrolment } = lead;
  return {
    kind: 'taken',
    answeredIds: messageIds,
    draftId: null,
    stage,
    classification,
    optedOut: false,
    assignedAgentId,
    waits,
    enrolment,
  };
}

interface TurnInputs {
  request: TurnRequest;
  loaded: LoadedTurn;
  catalogue: Catalogue;
  nowMs: number;
}

function composeTurn(
  { assistant, rules, companyName }: Deps,
  { request, loaded, catalogue, nowMs }: TurnInputs,
  signal: AbortSignal,
): Promise<Turn> {
  const who = request.effort === 'patient' ? assistant : rules;
  return who.takeTurn(
    {
      nowMs,
      timeZone: loaded.timeZone,
      companyName,
      memory: { ...emptyMemory, ...loaded.memory },
      messages: customerMessages(loaded.burst),
      history: loaded.history,
      catalogue,
    },
    signal,
  );
}

async function writeTurn(
  db: Db,
  inputs: TurnInputs & { turn: Turn; score: TurnScore },
): Promise<TurnOutcome> {
  const { request, loaded, catalogue, turn, score, nowMs } = inputs;
  const { lead } = request;
  const turnId = `turn_${loaded.burst[0]?.id.slice('msg_'.length)}`;
  const wishes = await turnWishes(db, inputs);
  const optedOut = turn.actions.some(({ kind }) => kind === 'opt_out') && !lead.optedOut;
  const stage = stageAfterTurn(lead.stage, { turn, classification: score.classification });
  const draft = turn.reply && {
    id: newId('message', nowMs),
    conversationId: loaded.burst.at(-1)?.conversationId ?? '',
    content: turn.reply,
    composedBy: turn.composedBy,
    status: request.mode === 'answer' ? ('draft' as const) : ('suggested' as const),
  };
  const after = {
    ...situationOf(lead, nowMs),
    stage,
    classification: score.classification,
    optedOut: lead.optedOut || optedOut,
  };
  const waits = waitsAfterTurn(lead.waits, after, wishes);
  const leaves = lead.enrolment !== null && !waits.some(({ kind }) => kind === 'campaign_step');

  return db.transaction().execute(async (trx) => {
    const assignedAgentId =
      wishes.needsPerson === null || lead.owner.kind === 'agent' || optedOut
        ? lead.assignedAgentId
        : await handOver(trx, {
            leadId: lead.leadId,
            classification: score.classification,
            assignedAgentId: lead.assignedAgentId ?? loaded.assignedAgentId,
            kind: wishes.needsPerson === 'hot' ? 'hot_lead' : 'asked_for_person',
            dedupeKey: turnId,
          });
    const outcome: Taken = {
      kind: 'taken',
      answeredIds: loaded.burst.map(({ id }) => id),
      draftId: draft?.status === 'draft' ? draft.id : null,
      stage,
      classification: score.classification,
      optedOut,
      assignedAgentId,
      waits,
      enrolment: leaves || optedOut ? null : lead.enrolment,
    };
    const isWritten = await storeTurn(trx, {
      turnId,
      leadId: lead.leadId,
      nowMs,
      understood: loaded.burst.flatMap(({ id }, index) => {
        const understanding = turn.understanding[index];
        return understanding === undefined ? [] : [{ messageId: id, understanding }];
      }),
      draft,
      score,
      memory: memoryAfter(inputs),
      aiNotes: leadNotes(turn.memory, catalogue),
      stage: { before: loaded.stage, after: stage },
      optsOut: optedOut,
      assignedAgentId,
      waits,
      outcome,
    });
    if (!isWritten) return (await storedOutcome(trx, turnId)) as Taken;
    if (optedOut) await recordOptOut(trx, lead.leadId, 'whatsapp');
    else if (leaves) await endEnrolments(trx, lead.leadId, 'left', 'no_longer_cold');
    return outcome;
  });
}

/** While a person owns the conversation the reply is only a suggestion: what it asks and quotes was never said. */
function memoryAfter({ request, loaded, turn }: TurnInputs & { turn: Turn }): Memory {
  if (request.mode === 'answer') return turn.memory;
  const { greeted, lastQuestion, quotedProductIds } = { ...emptyMemory, ...loaded.memory };
  return { ...turn.memory, greeted, lastQuestion, quotedProductIds };
}

async function turnWishes(
  db: Db,
  { request, loaded, turn, score, nowMs }: TurnInputs & { turn: Turn; score: TurnScore },
): Promise<TurnWishes> {
  const { lead } = request;
  const has = (kind: Turn['actions'][number]['kind']) =>
    turn.actions.some((action) => action.kind === kind);
  const reminder = turn.actions.find((action) => action.kind === 'remind');
  const becameHot = score.classification === 'HOT' && lead.classification !== 'HOT';
  const mayNurture =
    score.classification === 'COLD' && lead.enrolment === null && !loaded.wasEnrolled;
  const hasStep = lead.waits.some(({ kind }) => kind === 'campaign_step');
  const nurturing = mayNurture && !hasStep ? await loadNurturing(db) : null;
  return {
    remindAt: reminder === undefined ? null : remindAt(reminder, lead, nowMs),
    needsPerson: becameHot ? 'hot' : has('hand_over') ? 'asked' : null,
    rejected: has('reject'),
    proposesCall: has('propose_call'),
    nurturingAfterMs: nurturing?.definition.steps[0]?.afterMs ?? null,
  };
}

/** The day the customer named is real; its distance is business time, so a scaled clock gets there sooner. */
const remindAt = (
  { dueAtMs }: { dueAtMs: number },
  { timeScale }: { timeScale: number },
  nowMs: number,
): number => after({ nowMs, timeScale }, Math.max(dueAtMs - nowMs, 0));
