import type { Turn, TurnContext } from '../../domain/assistant.ts';
import { guardReply } from '../../domain/guard/guard-reply.ts';
import type { ActivityDeps } from '../deps.ts';

/** A customer on WhatsApp waits no longer for a model; then the rules answer. */
const modelPatienceMs = 8_000;
/** A refused reply is composed once more, then the rules answer. */
const attemptsMax = 2;

type Deps = Pick<ActivityDeps, 'assistant' | 'rules' | 'log' | 'metrics'> & {
  /** Told of every refused reply; what it throws is logged. */
  onRefused: (refused: RefusedWording) => Promise<void>;
};

interface RefusedWording {
  composedBy: string;
  /** The guard's, or "strayed": it said more or less than was planned. */
  reasons: string[];
  text: string;
}

/**
 * A turn whose reply may be sent: the configured assistant's if the guard lets it pass, else the
 * rules'. A model that is slow, down or talks nonsense never leaves a customer without an answer.
 * @throws the signal's reason when the turn was cancelled
 */
export async function takeGuardedTurn(
  deps: Deps,
  context: TurnContext,
  signal: AbortSignal,
): Promise<Turn> {
  const { assistant, rules, log } = deps;
  if (assistant !== rules) {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(modelPatienceMs)]);
    try {
      const turn = await modelTurn(deps, context, patience);
      if (turn !== null) return turn;
    } catch (error) {
      signal.throwIfAborted();
      log.warn({ err: error, assistant: assistant.name }, 'the rules answer instead');
    }
  }
  const turn = await rules.takeTurn(context, signal);
  // The rules only say what the catalogue says; a refusal here is a bug to look at, not to wait for.
  await isAllowed(deps, turn, context);
  return turn;
}

/** null: refused by the guard, twice. */
async function modelTurn(
  deps: Deps,
  context: TurnContext,
  signal: AbortSignal,
): Promise<Turn | null> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const turn = await deps.assistant.takeTurn(context, signal);
    if (turn.strayed) await note(deps, { ...turn.strayed, reasons: ['strayed'] });
    if (await isAllowed(deps, turn, context)) return turn;
  }
  return null;
}

async function isAllowed(
  deps: Deps,
  { reply, memory, composedBy }: Turn,
  { catalogue, leadNames = [] }: TurnContext,
): Promise<boolean> {
  if (reply === null) return true;
  // What WhatsApp calls the lead is the lead's own name too.
  const name = [memory.name ?? '', ...leadNames].join(' ');
  const verdict = guardReply(reply, { catalogue, memory: { ...memory, name } });
  if (verdict.ok) return true;
  await note(deps, { composedBy, reasons: verdict.reasons, text: reply.text });
  return false;
}

async function note({ log, metrics, onRefused }: Deps, refused: RefusedWording): Promise<void> {
  const { composedBy, reasons } = refused;
  for (const reason of reasons) metrics.replyRefused(reason);
  log.warn({ composedBy, reasons }, 'reply refused by the guard');
  await onRefused(refused).catch((error: unknown) =>
    log.warn({ err: error }, 'a refused reply was not kept'),
  );
}
