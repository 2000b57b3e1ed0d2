import type { ModelUsage, UsageLedger } from '../../domain/model-usage.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { ModelError } from './errors.ts';
import { noTokens } from './tokens-used.ts';

type Asking = Pick<ModelUsage, 'leadId' | 'model' | 'promptVersion'>;

/**
 * Whoever got past it may ask, and tells the breaker how it ended.
 * @throws `ModelError` where the day's money is spent or the server fails too often; counted in the
 * ledger like any other reason for the rules to answer
 */
export async function ensureMayAsk(
  asking: Asking,
  { ledger, breaker }: { ledger: UsageLedger | undefined; breaker: CircuitBreaker },
): Promise<void> {
  const hasMoney = ledger === undefined || (await ledger.mayAsk());
  if (hasMoney && breaker.mayAsk()) return;
  const outcome = hasMoney ? 'circuit_open' : 'over_budget';
  await ledger?.record({ ...asking, ...noTokens, outcome });
  throw new ModelError(outcome, 'nobody was asked');
}
