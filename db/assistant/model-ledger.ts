import {
  costMicroUsd,
  type ModelPrices,
  type ModelUsage,
  type UsageLedger,
} from '../../domain/model-usage.ts';
import type { Db } from '../connect.ts';
import { recordModelUsage, spentTodayMicroUsd } from './model-usage.ts';

/** How old the day's sum may be: a limit may be passed by what is asked within this time. */
const sumTtlMs = 1_000;
const microUsd = 1_000_000;

export interface LedgerOptions {
  db: Db;
  prices: ModelPrices;
  /** For all processes together, by the calendar of Lima; null: none. */
  dailyLimitUsd: number | null;
  /** Told what was used and its cost in US dollars. */
  onUsage: (usage: ModelUsage, costUsd: number) => void;
  onError: (error: unknown) => void;
}

/** The model's accounts in the database. Neither counting nor its failure ever costs a customer the answer. */
export function createModelLedger(options: LedgerOptions): UsageLedger {
  const { db, prices, dailyLimitUsd, onUsage, onError } = options;
  let sum = { microUsd: 0, untilMs: Number.NEGATIVE_INFINITY };

  return {
    mayAsk: async () => {
      if (dailyLimitUsd === null) return true;
      try {
        if (performance.now() >= sum.untilMs)
          sum = {
            microUsd: await spentTodayMicroUsd(db),
            untilMs: performance.now() + sumTtlMs,
          };
        return sum.microUsd < dailyLimitUsd * microUsd;
      } catch (error) {
        // Whether there is money left is not known: the rules answer for free.
        onError(error);
        return false;
      }
    },
    record: async (usage) => {
      const cost = costMicroUsd(usage, prices);
      sum = { ...sum, microUsd: sum.microUsd + cost };
      onUsage(usage, cost / microUsd);
      await recordModelUsage(db, { ...usage, costMicroUsd: cost }).catch(onError);
    },
  };
}
