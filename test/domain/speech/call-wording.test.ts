import { describe, expect, it } from 'vitest';
import { copy } from '../../../domain/conversation/copy.es.ts';
import { inCallWords } from '../../../domain/speech/call-wording.es.ts';

/** Every wording of the conversation, functions filled with words that say nothing. */
function wordings(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return wordings(part('algo', 'otra cosa', 'más'));
  return Object.values(part as object).flatMap(wordings);
}

describe('the conversation’s wordings on a call', () => {
  it('speak of no chat that the customer is not in', () => {
    const { voiceNote: _, mediaOnly: __, listButton: ___, ...spoken } = copy;
    const wrong = wordings(spoken)
      .map(inCallWords)
      .filter((text) =>
        /por aquí|aquí mismo|te escribe\b|me escribes|Mira |«|solo escribe|BAJA|[Bb]orra|scríbeme/.test(
          text.replace('dime «avísame»', ''),
        ),
      );
    expect(wrong).toEqual([]);
  });
});
