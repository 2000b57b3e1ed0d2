import {
  condition,
  defineSignal,
  proxyActivities,
  proxySinks,
  setHandler,
} from '@temporalio/workflow';
import type { BareActivities, BareSinks } from './contract.ts';

const { first, second } = proxyActivities<BareActivities>({ startToCloseTimeout: '10 s' });
const { turns } = proxySinks<BareSinks>();

export const bareSignal = defineSignal<[number]>('bare');

/** The yardstick: hears a signal, runs two empty regular activities, and says that it has. */
export async function bare(turnsToTake: number): Promise<void> {
  const inbox: number[] = [];
  setHandler(bareSignal, (turn) => void inbox.push(turn));
  for (let taken = 0; taken < turnsToTake; taken++) {
    await condition(() => inbox.length > 0);
    const turn = inbox.shift() ?? 0;
    await first();
    await second();
    turns.done(turn);
  }
}
