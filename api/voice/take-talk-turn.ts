import type { Talk } from '../../db/call-turns/open-talk.ts';
import type { CallLine, CallTurn, KnownNow } from '../../db/call-turns/store-line.ts';
import { newId } from '../../db/new-id.ts';
import { emptyMemory, type Memory, type Turn, type TurnContext } from '../../domain/assistant.ts';
import type { HandOverReason } from '../../domain/call/call.ts';
import { leadNotes } from '../../domain/lead-notes.ts';
import { scoreTurn } from '../../domain/scoring/score-turn.ts';
import { emotionOf } from '../../domain/speech/emotion.ts';
import { spokenReply } from '../../domain/speech/to-speech.ts';
import { copy } from './copy.es.ts';
import type { VoiceDeps } from './deps.ts';

/** A turn of a call, composed and not yet said. */
export interface TalkTurn {
  context: TurnContext;
  turn: Turn;
  /** What is said; '' when there is nothing to say. */
  spoken: string;
  /** A person has to come. */
  handOver: HandOverReason | null;
  /** Nothing is left to talk about: the assistant says this and hangs up. */
  isOver: boolean;
  optsOut: boolean;
  record: CallTurn;
}

/**
 * Understands what the customer said, scores it and plans the answer by the rules, as on WhatsApp,
 * within milliseconds. A model may word what was planned (say-turn.ts).
 */
export async function takeTalkTurn(
  deps: VoiceDeps,
  {
    talk,
    lines,
    known,
    isFirst,
    history,
  }: {
    talk: Talk;
    /** What the customer said since they were last answered, in order. */
    lines: CallLine[];
    known: KnownNow;
    /** The customer's first words in this call. */
    isFirst: boolean;
    history: TurnContext['history'];
  },
  signal: AbortSignal,
): Promise<TalkTurn> {
  const last = lines.at(-1);
  if (last === undefined) throw new Error('there is nothing to answer');
  const catalogue = await deps.loadCatalogue();
  const remembered = { ...emptyMemory, ...known.memory };
  const context: TurnContext = {
    nowMs: last.atMs,
    timeZone: talk.timeZone,
    companyName: deps.companyName,
    memory: isFirst ? atTheStart(remembered) : remembered,
    messages: lines.map(({ id, atMs, text }) => ({ id, atMs, kind: 'text', text })),
    history,
    catalogue,
    leadId: talk.leadId,
    leadNames: talk.names,
  };
  const turn = await deps.rules.takeTurn(context, signal);
  const score = scoreTurn({ ...known, memory: context.memory, burst: lines }, turn);
  const becameHot = score.classification === 'HOT' && known.score < 80;
  const handOver = handOverIn(turn, becameHot);
  const spoken = wordsOf(turn, handOver);
  const says = (kind: string) => turn.actions.some((action) => action.kind === kind);
  return {
    context,
    turn,
    spoken,
    handOver,
    isOver: says('opt_out') || says('reject') || takesLeave(turn),
    optsOut: says('opt_out'),
    record: {
      heard: lines.flatMap((line, index) => {
        const understanding = turn.understanding[index];
        return understanding ? [{ line, understanding, emotion: emotionOf(understanding) }] : [];
      }),
      reply:
        spoken === ''
          ? null
          : { ...last, id: newId('message'), text: spoken, composedBy: turn.composedBy },
      turn,
      aiNotes: leadNotes(turn.memory, catalogue),
      score,
    },
  };
}

/** A call greets by itself, and what was shown in a chat, or asked in it, nobody has before them on the phone. */
const atTheStart = ({ listedProductIds: _, ...memory }: Memory): Memory => ({
  ...memory,
  greeted: true,
  handedOver: false,
  lastQuestion: null,
  quotedProductIds: [],
});

function handOverIn({ actions }: Turn, becameHot: boolean): HandOverReason | null {
  const action = actions.find(({ kind }) => kind === 'hand_over');
  if (action?.kind !== 'hand_over') return becameHot ? 'hot' : null;
  if (action.reason === 'chose_plan') return 'hot';
  return action.reason === 'asked_human' ? 'asked_human' : 'needs_person';
}

function wordsOf(turn: Turn, handOver: HandOverReason | null): string {
  const said = turn.reply === null ? '' : spokenReply(turn.reply);
  const isSaid = turn.actions.some(({ kind }) => kind === 'hand_over');
  return handOver === null || isSaid ? said : copy.hot;
}

function takesLeave({ understanding, reply }: Turn): boolean {
  const intents = understanding.flatMap((one) => one.intents);
  return intents.includes('goodbye') && !(reply?.text ?? '').includes('?');
}
