import type { Memory, Turn, TurnContext } from '../../domain/assistant.ts';
import { guardReply } from '../../domain/guard/guard-reply.ts';
import type { Exchange } from './conversations/conversation.ts';

/** One turn as it was. */
export interface Said {
  customer: string;
  /** null: silence. */
  words: string | null;
  turn: Turn;
  before: Memory;
}

const greeting = /asistente virtual/i;
/** What WhatsApp customers read without scrolling. */
const lengthMax = 700;

/** What of one turn is not as it must be. */
export function turnProblems(exchange: Exchange, turn: Turn, context: TurnContext): string[] {
  return [
    ...replyProblems(exchange, turn, context),
    ...actionProblems(exchange, turn, context),
    ...memoryProblems(exchange, turn),
  ];
}

function replyProblems(exchange: Exchange, turn: Turn, { catalogue }: TurnContext): string[] {
  const { reply, memory } = turn;
  if (exchange.silent) return reply === null ? [] : [`should be silent, said «${reply.text}»`];
  if (reply === null) return ['no answer'];
  const { text } = reply;
  const problems: string[] = [];
  const verdict = guardReply(reply, { catalogue, memory });
  if (!verdict.ok) problems.push(`the guard refuses it (${verdict.reasons.join(', ')})`);
  if (questionsIn(text) > 1) problems.push('asks two things');
  if (exchange.asksNothing && questionsIn(text) > 0) problems.push('asks when it should not');
  if (text.length > lengthMax) problems.push(`${text.length} letters long`);
  for (const pattern of exchange.reply ?? [])
    if (!pattern.test(text)) problems.push(`misses ${pattern}`);
  for (const pattern of exchange.never ?? [])
    if (pattern.test(text)) problems.push(`should not say ${pattern}`);
  return problems.map((problem) => `${problem}: «${text.replaceAll('\n', ' | ')}»`);
}

function actionProblems(
  exchange: Exchange,
  { actions }: Turn,
  { timeZone }: TurnContext,
): string[] {
  const problems: string[] = [];
  const handOver = actions.find((action) => action.kind === 'hand_over');
  if (handOver?.reason !== exchange.handsOver)
    problems.push(`hands over: ${handOver?.reason ?? 'no'}, should: ${exchange.handsOver ?? 'no'}`);
  const kinds = actions.map(({ kind }) => kind);
  if (exchange.does && !kinds.includes(exchange.does)) problems.push(`does not ${exchange.does}`);
  if (kinds.includes('opt_out') && exchange.does !== 'opt_out') problems.push('opts out');
  const reminder = actions.find((action) => action.kind === 'remind');
  const day = reminder && new Date(reminder.dueAtMs).toLocaleDateString('sv-SE', { timeZone });
  if (exchange.remindsOn && day !== exchange.remindsOn)
    problems.push(`reminds on ${day ?? 'no day'}, should on ${exchange.remindsOn}`);
  return problems;
}

function memoryProblems({ knows = {} }: Exchange, { memory }: Turn): string[] {
  const remembered: Record<string, unknown> = { ...memory };
  return Object.entries(knows)
    .filter(([key, value]) => JSON.stringify(remembered[key]) !== JSON.stringify(value))
    .map(
      ([key, value]) =>
        `${key} is ${JSON.stringify(remembered[key])}, should be ${JSON.stringify(value)}`,
    );
}

/** What of a conversation as a whole is not as it must be: greeted or asked twice, the same said twice in a row. */
export function wholeProblems(said: Said[]): string[] {
  const problems: string[] = [];
  if (said.filter(({ words }) => words && greeting.test(words)).length > 1)
    problems.push('greets twice');
  for (const [index, { words, turn, before }] of said.entries()) {
    const earlier = said[index - 1]?.words;
    if (words !== null && words === earlier) problems.push(`${index + 1}. says the same again`);
    if (turn.memory.lastQuestion === 'service' && before.service !== null)
      problems.push(`${index + 1}. asks for the service it knows`);
    if (turn.memory.lastQuestion === 'zone' && before.areaId !== null)
      problems.push(`${index + 1}. asks for the zone it knows`);
  }
  return problems;
}

/** Questions in a reply; "¿A o B?" is one. */
export const questionsIn = (text: string) => text.match(/\?/g)?.length ?? 0;
