import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callOutcomes } from '../../../domain/call/call.ts';
import { retryAfterMs } from '../../../domain/calling/retries.ts';

const minutes = (count: number) => count * 60_000;

describe('trying again', () => {
  it('waits by the outcome, and not for ever', () => {
    expect(retryAfterMs(['busy'])).toBe(minutes(15));
    expect(retryAfterMs(['busy', 'busy', 'busy', 'busy'])).toBeNull();
    expect(retryAfterMs(['busy', 'no_answer'])).toBe(minutes(120));
    expect(retryAfterMs(['voicemail'])).toBe(minutes(24 * 60));
    expect(retryAfterMs(['voicemail', 'voicemail'])).toBeNull();
  });

  it('never follows a talk or a no', () => {
    expect(retryAfterMs(['successful'])).toBeNull();
    expect(retryAfterMs(['no_answer', 'rejected'])).toBeNull();
  });

  it('ends after five attempts, whatever came of them', () => {
    const outcome = fc.constantFrom(...callOutcomes);
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 5, maxLength: 9 }), (outcomes) => {
        expect(retryAfterMs(outcomes)).toBeNull();
      }),
    );
  });
});
