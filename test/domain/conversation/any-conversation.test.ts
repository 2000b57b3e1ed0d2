import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conversations } from '../../../bench/eval/conversations/index.ts';
import { questionsIn } from '../../../bench/eval/problems.ts';
import { guardReply } from '../../../domain/guard/guard-reply.ts';
import { amountsIn, pricesOf } from '../guard/catalogue-prices.ts';
import { catalogue, converse } from './converse.ts';

const pool = [
  ...new Set(conversations.flatMap(({ turns }) => turns.flatMap(({ says }) => [says].flat()))),
].filter(Boolean);

const prices = pricesOf(catalogue);

it('keeps its rules whatever is said in whatever order', () => {
  const anything = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(anything, (messages) => {
      const { turns } = converse(...messages);
      let greetings = 0;
      for (const { reply, memory } of turns) {
        const text = reply?.text ?? '';
        expect(text.trim()).not.toBe('');
        expect(questionsIn(text), text).toBeLessThanOrEqual(1);
        greetings += text.includes('asistente virtual') ? 1 : 0;
        if (reply) expect(guardReply(reply, { catalogue, memory }), text).toEqual({ ok: true });
        expect(
          amountsIn(text).filter((amount) => !prices.has(amount)),
          text,
        ).toEqual([]);
      }
      expect(greetings).toBeLessThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
});
