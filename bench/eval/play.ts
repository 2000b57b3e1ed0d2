import { seededCatalogue } from '../../db/seed/data/catalogue.ts';
import {
  type Assistant,
  emptyMemory,
  type Turn,
  type TurnContext,
} from '../../domain/assistant.ts';
import { takeTurnByRules } from '../../domain/conversation/take-turn-by-rules.ts';
import { guardReply } from '../../domain/guard/guard-reply.ts';
import type { Conversation } from './conversations/conversation.ts';
import { writtenAtMs } from './messages.ts';
import { type Said, turnProblems, wholeProblems } from './problems.ts';

const betweenTurnsMs = 20_000;

/** Holds a scripted conversation; what of it did not come out as it must, empty when all did. */
export async function play(conversation: Conversation, assistant: Assistant): Promise<string[]> {
  const said: Said[] = [];
  const problems: string[] = [];
  let context = firstContext();
  let isOver = false;
  for (const [index, exchange] of conversation.turns.entries()) {
    const texts = [exchange.says].flat();
    const { kind = 'text' } = exchange;
    const nowMs = context.nowMs + betweenTurnsMs;
    const messages = texts.map((text, part) => ({
      id: `msg_${index}x${part}` as const,
      atMs: nowMs,
      kind,
      text,
    }));
    context = { ...context, nowMs, messages };
    // The lead's workflow takes turns after an opt-out, and sends nothing.
    const turn: Turn = isOver
      ? { ...takeTurnByRules(context), reply: null }
      : await guarded(assistant, context);
    isOver ||= turn.actions.some(({ kind: action }) => action === 'opt_out');
    const words = turn.reply?.text ?? null;
    said.push({ customer: texts.join(' / '), words, turn, before: context.memory });
    problems.push(...turnProblems(exchange, turn, context).map((one) => `${index + 1}. ${one}`));
    context = after(context, turn);
  }
  return [...problems, ...wholeProblems(said)];
}

/** As in production: what the guard refuses and what fails, the rules say. */
async function guarded(assistant: Assistant, context: TurnContext): Promise<Turn> {
  if (assistant.name === 'rules') return assistant.takeTurn(context, new AbortController().signal);
  const turn = await assistant.takeTurn(context, AbortSignal.timeout(8_000)).catch(() => null);
  if (
    turn?.reply &&
    guardReply(turn.reply, { catalogue: context.catalogue, memory: turn.memory }).ok
  )
    return turn;
  return takeTurnByRules(context);
}

const firstContext = (): TurnContext => ({
  nowMs: writtenAtMs,
  timeZone: 'America/Lima',
  companyName: 'Timbre',
  memory: emptyMemory,
  messages: [],
  history: [],
  catalogue: seededCatalogue,
});

const historyMax = 20;

function after(context: TurnContext, { memory, reply }: Turn): TurnContext {
  const { nowMs: atMs, messages } = context;
  const history = [
    ...context.history,
    ...messages.map(({ text }) => ({ author: 'customer' as const, text, atMs })),
    ...(reply ? [{ author: 'bot' as const, text: reply.text, atMs }] : []),
  ];
  return { ...context, memory, history: history.slice(-historyMax) };
}
