import { setTimeout as pause } from 'node:timers/promises';
import { startOpenAiServer } from '../../test/vendors/openai-server.ts';
import type { Bench } from '../bench.ts';
import { percentile, rounded } from '../figures.ts';
import { type Stand, startStand } from '../stand/index.ts';
import { residentMb } from '../stand/resident.ts';
import { type Caller, callEnvironment, callIn } from './caller.ts';

/** What customers say, none of it a price question or a choice: nobody becomes HOT and is handed over. */
const words = [
  'quiero internet para mi casa',
  'en los olivos',
  'qué velocidades tienen',
  'está un poco caro',
  'tienen alguna promoción',
  'vienen los sábados a instalar',
  'hay contrato',
  'y cuánto demoran en instalar',
];
/** Between an answer and the next words, ms: people listen, think and speak. */
const thinkMs = { least: 1_500, most: 3_500 };

/** What the stub of a model needs for its first token, ms. */
const firstTokenMs = 300;

/** 50 calls at once, by the rules and with a model of a known first token: from `prompt` to the first `text`, and what a call costs in memory. */
export const relay: Bench = async ({ isQuick }) => {
  const model = await startOpenAiServer({
    kind: 'stream',
    pieces: ['Claro que sí, con gusto. ', '¿Me cuentas un poco más?'],
    firstMs: firstTokenMs,
  });
  const count = isQuick ? 5 : 50;
  const rounds = isQuick ? 2 : 16;
  try {
    const rules = await measure({ count, rounds, env: {} });
    const worded = await measure({
      count,
      rounds,
      env: { OPENAI_API_KEY: 'key', OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: 'stub' },
    });
    const beyond = worded.ms.map((ms) => ms - firstTokenMs);
    return {
      'calls at once': count,
      ...figures('rules: prompt → first text', rules.ms),
      'API memory a call, MB': rules.memoryMb,
      'lines in the database': rules.lines,
      'model’s first token, ms': firstTokenMs,
      'model asked': model.requests.length,
      ...figures('model: beyond its first token', beyond),
    };
  } finally {
    await model.close();
  }
};

const figures = (name: string, ms: number[]) => ({
  [`${name}, prompts`]: ms.length,
  [`${name}, ms: p50`]: rounded(percentile(ms, 0.5)),
  [`${name}, ms: p95`]: rounded(percentile(ms, 0.95)),
  [`${name}, ms: p99`]: rounded(percentile(ms, 0.99)),
});

async function measure(run: { count: number; rounds: number; env: Record<string, string> }) {
  const { count, rounds, env } = run;
  const stand = await startStand({ env: { ...callEnvironment, ...env } });
  try {
    await (await callIn(stand)).say('hola');
    const before = residentMb(stand.apis);
    const callers = await Promise.all(Array.from({ length: count }, () => callIn(stand)));
    const ms = (await Promise.all(callers.map((caller) => talk(caller, rounds)))).flat();
    const memoryMb = rounded((residentMb(stand.apis) - before) / count);
    for (const caller of callers) caller.close();
    return { ms, memoryMb, lines: await lines(stand) };
  } finally {
    await stand.close();
  }
}

async function talk(caller: Caller, rounds: number): Promise<number[]> {
  const ms: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await pause(thinkMs.least + Math.random() * (thinkMs.most - thinkMs.least));
    ms.push(await caller.say(words[round % words.length] ?? ''));
  }
  return ms;
}

async function lines({ db }: Stand): Promise<number> {
  const { count } = await db
    .selectFrom('message')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('channel', '=', 'call')
    .executeTakeFirstOrThrow();
  return Number(count);
}
