import type { CircuitBreaker } from './circuit-breaker.ts';
import type { ModelError } from './errors.ts';

/** A server that answers, however badly, is not down. */
export function tellBreaker(breaker: CircuitBreaker, { code }: ModelError): void {
  if (code === 'cancelled') breaker.gaveUp();
  else if (code === 'malformed' || code === 'refused') breaker.succeeded();
  else breaker.failed();
}
