import { keepRefusedReply, type Refused } from '../../db/assistant/refused-replies.ts';
import type { Db } from '../../db/connect.ts';
import { type LoadedTurn, loadTurn } from '../../db/turns/load-turn.ts';
import { storedOutcome } from '../../db/turns/store-turn.ts';
import { emptyMemory, type TurnContext } from '../../domain/assistant.ts';
import { afterPerson } from '../../domain/conversation/person-said.ts';
import { scoreTurn } from '../../domain/scoring/score-turn.ts';
import type { ActivityDeps } from '../deps.ts';
import { hear, isUnheard } from '../media/hear.ts';
import type { TurnOutcome, TurnRequest } from '../outcomes.ts';
import { customerMessages } from './customer-messages.ts';
import { takeGuardedTurn } from './guarded-turn.ts';
import { type TakenOutcome, writeTurn } from './write-turn.ts';

type Deps = Pick<
  ActivityDeps,
  'db' | 'loadCatalogue' | 'assistant' | 'rules' | 'media' | 'log' | 'metrics' | 'companyName'
>;

/**
 * Takes one turn of the conversation: understands the burst, scores it, composes the answer and
 * plans what comes next, written at once. The answer is stored as a draft; sending it is another
 * step. Asked again for messages that were already taken care of, it answers what it answered then,
 * so a crash between writing and answering is harmless.
 * @throws NoResultError when the lead is gone
 */
export async function takeTurn(
  deps: Deps,
  request: TurnRequest,
  signal: AbortSignal,
): Promise<TurnOutcome> {
  if (request.effort === 'quick' && deps.assistant !== deps.rules)
    return { kind: 'needs_patience' };
  const startedAt = performance.now();
  const [found, catalogue] = await Promise.all([
    loadTurn(deps.db, request.lead.leadId, request.messageIds),
    deps.loadCatalogue(),
  ]);
  if (request.effort === 'quick' && isUnheard(deps, found.burst)) return { kind: 'needs_patience' };
  const loaded = { ...found, burst: await hear(deps, found.burst, signal) };
  const earlier = await earlierOutcome(deps.db, loaded);
  if (earlier !== null) return earlier;
  if (loaded.burst.length === 0) return nothingToAnswer(request);

  const { companyName } = deps;
  const { nowMs } = loaded;
  const { leadId } = request.lead;
  const context = { ...contextOf(loaded, { catalogue, companyName, nowMs }), leadId };
  const onRefused = (refused: Omit<Refused, 'leadId'>) =>
    keepRefusedReply(deps.db, { leadId, ...refused });
  const turn = await takeGuardedTurn({ ...deps, onRefused }, context, signal);
  const score = scoreTurn(loaded, turn);
  const outcome = await writeTurn(deps.db, { request, loaded, catalogue, turn, score, nowMs });
  const lastReceivedMs = loaded.burst.at(-1)?.receivedAtMs ?? nowMs;
  deps.metrics.turnTaken({
    composedBy: turn.composedBy,
    ms: nowMs - lastReceivedMs + performance.now() - startedAt,
  });
  return outcome;
}

async function earlierOutcome(db: Db, { burst }: LoadedTurn): Promise<TakenOutcome | null> {
  const turnId = burst.find((message) => message.turnId !== null)?.turnId;
  if (turnId == null) return null;
  return (await storedOutcome(db, turnId)) as TakenOutcome;
}

/** Every message of the burst was deleted meanwhile. */
function nothingToAnswer({ lead, messageIds }: TurnRequest): TakenOutcome {
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

const contextOf = (
  loaded: LoadedTurn,
  rest: Pick<TurnContext, 'catalogue' | 'companyName' | 'nowMs'>,
): TurnContext => ({
  ...rest,
  timeZone: loaded.timeZone,
  memory: afterPerson({ ...emptyMemory, ...loaded.memory }, loaded.history, rest.catalogue),
  messages: customerMessages(loaded.burst),
  history: loaded.history,
  leadNames: [loaded.firstName, loaded.lastName, loaded.profileName].filter(
    (name) => name !== null,
  ),
});
