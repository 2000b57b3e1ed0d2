import { setTimeout as pause } from 'node:timers/promises';
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

/** 50 calls at once by the rules: how long from `prompt` to the first `text`, and what a call costs in memory. */
export const relay: Bench = async ({ isQuick }) => {
  const stand = await startStand({ env: callEnvironment });
  try {
    await (await callIn(stand)).say('hola');
    const before = residentMb(stand.apis);
    const count = isQuick ? 5 : 50;
    const callers = await Promise.all(Array.from({ length: count }, () => callIn(stand)));
    const rounds = isQuick ? 2 : 16;
    const ms = (await Promise.all(callers.map((caller) => talk(caller, rounds)))).flat();
    const after = residentMb(stand.apis);
    for (const caller of callers) caller.close();
    return {
      'calls at once': count,
      'prompts answered': ms.length,
      'prompt → first text, ms: p50': rounded(percentile(ms, 0.5)),
      'prompt → first text, ms: p95': rounded(percentile(ms, 0.95)),
      'prompt → first text, ms: p99': rounded(percentile(ms, 0.99)),
      'API memory a call, MB': rounded((after - before) / count),
      'lines in the database': await lines(stand),
    };
  } finally {
    await stand.close();
  }
};

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
