import type { LeadId } from '../../../domain/ids.ts';
import { costMicroUsd } from '../../../domain/model-usage.ts';
import { dayMs } from './chat.ts';
import type { Random } from './random.ts';
import type { DemoRows } from './rows.ts';

const model = 'gpt-5-mini';
const promptVersion = 'whatsapp-v3';
/** US dollars a million tokens. */
const prices = { input: 0.25, cachedInput: 0.025, output: 2 };
/** As long as the page looks back: before that only the rules answered. */
const modelSinceMs = 14 * dayMs;

/** What a model wanted to say, and why it was not allowed to. */
const refusals = [
  {
    reasons: ['unknown_price'],
    text: '¡Claro que sí! Por ser tú, te dejo el plan de 200 Mbps a US$ 19 al mes. ¿Lo separo?',
  },
  {
    reasons: ['unknown_promise'],
    text: 'Tenemos cobertura en tu zona y te lo instalamos mañana mismo antes del mediodía, sin falta.',
  },
  {
    reasons: ['unknown_plan', 'unknown_speed'],
    text: 'Te recomiendo nuestro Plan Gamer Ultra de 900 Mbps, ideal para toda la familia.',
  },
  {
    reasons: ['unknown_discount'],
    text: 'Si contratas hoy tienes 50 % de descuento por un año completo.',
  },
];

/** Who composed each reply, what the model used for it, and the few times that it failed or was refused. */
export function addAssistantWork(rows: DemoRows, random: Random, nowMs: number): void {
  let customerMessageId: string | null = null;
  for (const message of rows.message.filter(({ channel }) => channel === 'whatsapp')) {
    if (message.author === 'customer') customerMessageId = message.id;
    const at = message.at instanceof Date ? message.at.getTime() : nowMs;
    const isReply = message.author === 'bot' && message.turnId === null && customerMessageId;
    if (!isReply) continue;
    message.turnId = `turn_${customerMessageId?.slice('msg_'.length)}`;
    message.composedBy = 'rules@3';
    if (nowMs - at > modelSinceMs || !message.leadId) continue;
    const outcome = random.pick(outcomes);
    const isRefused = outcome === 'answered' && random.chance(0.015);
    use(rows, random, { leadId: message.leadId, at, outcome });
    if (isRefused) refuse(rows, random, { leadId: message.leadId, at: at - 1_500 });
    else if (outcome === 'answered') message.composedBy = `openai:${model}@${promptVersion}`;
  }
}

/** One in twenty-five does not answer. */
const outcomes = [...Array<string>(48).fill('answered'), 'timeout', 'rate_limited'];

interface Asked {
  leadId: LeadId;
  at: number;
}

function use(rows: DemoRows, random: Random, asked: Asked & { outcome: string }): void {
  const { leadId, at, outcome } = asked;
  const isAnswered = outcome === 'answered';
  const inputTokens = isAnswered ? random.int(5_200, 6_400) : 0;
  const outputTokens = isAnswered ? random.int(180, 420) : 0;
  const usage = {
    leadId,
    model,
    promptVersion,
    inputTokens,
    cachedTokens: Math.round(inputTokens * 0.8),
    outputTokens,
    outcome,
  };
  rows.modelUsage.push({
    ...usage,
    costMicroUsd: costMicroUsd(usage, prices),
    day: dayInLima(at),
    at: new Date(at),
  });
}

/** Composed once more, and refused again; the rules answered. */
function refuse(rows: DemoRows, random: Random, { leadId, at }: Asked): void {
  for (const [index, tried] of [random.pick(refusals), random.pick(refusals)].entries())
    rows.refusedReply.push({
      ...tried,
      leadId,
      composedBy: `openai:${model}@${promptVersion}`,
      at: new Date(at + index * 900),
    });
}

const lima = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima' });
const dayInLima = (atMs: number): string => lima.format(atMs);
