import { setTimeout as pause } from 'node:timers/promises';
import type { Deed, Played, Script, Step } from './script.ts';

/** A telephone in a scripted customer's hand. */
export interface Handset {
  /** What was heard from the other side, utterance by utterance; the last may still grow. */
  heard(): string[];
  /** Whether the other side is speaking right now. */
  isOtherSpeaking(): boolean;
  isOver(): boolean;
  do(deed: Deed): void;
}

const patienceMs = 20_000;
const listensEveryMs = 20;

/** Plays a script on an answered call. Never throws: what went wrong is its result, and the customer hangs up. */
export async function play({ name, steps }: Script, handset: Handset): Promise<Played> {
  let heardBefore = 0;
  for (const [index, step] of steps.entries()) {
    const since = () => handset.heard().slice(heardBefore).join(' ');
    const problem = await listen(step, since, handset);
    if (problem !== null) {
      if (!handset.isOver()) handset.do({ kind: 'hang_up' });
      return { script: name, problem: `step ${index + 1}: ${problem}; heard: «${since()}»` };
    }
    if (step.afterMs) await pause(step.afterMs, undefined, { ref: false });
    heardBefore = handset.heard().length;
    handset.do(step.does);
  }
  return { script: name, problem: null };
}

/** @returns what is wrong with what was heard; null: nothing */
async function listen(
  { hears, absent, withinMs = patienceMs, cutsIn = false }: Step,
  since: () => string,
  handset: Handset,
): Promise<string | null> {
  const endsMs = Date.now() + withinMs;
  const isHeard = () => hears === undefined || hears.test(since());
  const isReady = () => isHeard() && (cutsIn || !handset.isOtherSpeaking());
  while (!isReady()) {
    if (handset.isOver()) return `the call was over before ${hears} was heard`;
    if (!isHeard() && Date.now() > endsMs) return `${hears} was not heard within ${withinMs} ms`;
    await pause(listensEveryMs, undefined, { ref: false });
  }
  return absent?.test(since()) ? `${absent} was heard` : null;
}
