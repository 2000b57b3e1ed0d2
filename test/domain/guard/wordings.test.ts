import { describe, expect, it } from 'vitest';
import { leftOut } from '../../../domain/guard/left-out.ts';
import { staysWithin } from '../../../domain/guard/stays-within.ts';
import { catalogue } from '../conversation/converse.ts';
import attacks from './attacks.json' with { type: 'json' };
import rewordings from './rewordings.json' with { type: 'json' };
import { plannedReplies, spelledOut } from './spelt-out.ts';

const isFaithful = (worded: string, planned: string) =>
  staysWithin(worded, planned, catalogue) && leftOut(worded, planned, catalogue).length === 0;

/** How reviewers worded 51 planned replies: to deceive, and as a good model would. */
describe('a model’s wording of a planned reply', () => {
  it('does not pass where it is false, however it is put', () => {
    const all = spelledOut(attacks);
    expect(all.length).toBeGreaterThan(900);
    expect(all.filter(([worded, planned]) => isFaithful(worded, planned))).toEqual([]);
  });

  it('passes where it says the same in other words', () => {
    const all = spelledOut(rewordings);
    expect(all.length).toBeGreaterThan(275);
    expect(all.filter(([worded, planned]) => !isFaithful(worded, planned))).toEqual([]);
  });

  it('may be the plan, and no other plan', () => {
    for (const planned of plannedReplies) {
      expect(isFaithful(planned, planned), planned).toBe(true);
      for (const other of plannedReplies)
        if (other.includes('US$') && !planned.includes('US$'))
          expect(isFaithful(other, planned), `${other} for ${planned}`).toBe(false);
    }
  });

  it('is judged in no time', () => {
    const all = spelledOut(rewordings);
    const startedAt = performance.now();
    for (const [worded, planned] of all) isFaithful(worded, planned);
    expect((performance.now() - startedAt) / all.length).toBeLessThan(20);
  });
});
