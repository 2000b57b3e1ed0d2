import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededCatalogue } from '../../../db/seed/data/catalogue.ts';
import type { TurnAction } from '../../../domain/assistant.ts';
import { analyseCall } from '../../../domain/call/analyse.ts';
import { emotions } from '../../../domain/call/call.ts';
import type { CallLine } from '../../../domain/call/line.ts';
import { emotionOverall, sentimentOverall } from '../../../domain/call/mood.ts';
import { observeTalkTime } from '../../../domain/scoring/observe-call.ts';
import { emptyScoreState, scoreOf } from '../../../domain/scoring/state.ts';

const catalogue = seededCatalogue;
const nowMs = Date.parse('2026-11-23T15:00:00Z');

function analysed(said: string[], actions: TurnAction[] = [], outcome = 'successful' as const) {
  const lines: CallLine[] = said.map((text, index) => ({
    author: 'customer',
    text,
    atMs: nowMs + index * 10_000,
    offsetMs: index * 10_000,
    understanding: null,
    emotion: null,
  }));
  return analyseCall({ lines, outcome, actions, memory: {}, timeZone: 'America/Lima', catalogue });
}

describe('what should come of a call', () => {
  it.each<[string, string[], TurnAction[]]>([
    ['leave_alone', ['quiero internet', 'no me llamen más'], []],
    ['close_sale', ['el de 100'], [{ kind: 'hand_over', reason: 'chose_plan' }]],
    ['attend', ['quiero internet', 'pásame con una persona'], []],
    ['let_go', ['quiero internet', 'no, no me interesa'], [{ kind: 'reject' }]],
    ['call_back', ['lo voy a pensar'], []],
    ['answer_objection', ['está muy caro'], []],
    ['send_plans', ['quiero internet en Los Olivos'], []],
  ])('%s: %j', (nextAction, said, actions) => {
    expect(analysed(said, actions).nextAction).toBe(nextAction);
  });

  it('is another try when nobody spoke, and nothing when nothing went wrong', () => {
    const silent = (outcome: 'busy' | 'successful') =>
      analyseCall({
        lines: [],
        outcome,
        actions: [],
        memory: {},
        timeZone: 'America/Lima',
        catalogue,
      });
    expect(silent('busy')).toMatchObject({ nextAction: 'call_again', summary: 'Línea ocupada.' });
    expect(silent('successful')).toMatchObject({ nextAction: null, summary: null });
  });
});

describe('what a call taught', () => {
  it('is what was said last of each, with the words that fell', () => {
    const { facts, keyWords, summary } = analysed([
      'quiero internet en Comas',
      'mejor para Los Olivos, de Movistar, no más de 50 dólares',
      'está caro',
    ]);
    expect(facts).toMatchObject({
      service: 'internet',
      zone: 'Los Olivos',
      budget: { amountMinor: 5_000, currency: 'USD' },
      objections: ['price'],
    });
    expect(keyWords.slice(0, 3)).toEqual(['Los Olivos', 'Movistar', 'Comas']);
    expect(keyWords).not.toContain('wifi');
    expect(summary).toContain('Presupuesto: US$ 50.');
  });

  it('never fails, whatever was said', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 })), (said) => {
        const { emotions: felt, sentiment } = analysed(said);
        const spoken = said.filter((text) => text !== '').length;
        expect(felt).toHaveLength(spoken);
        expect(sentiment === null).toBe(spoken === 0);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the mood of a call', () => {
  it('is what came later and strongest', () => {
    expect(emotionOverall(['annoyed', 'calm', 'calm', 'happy'])).toBe('happy');
    expect(emotionOverall(['calm', 'calm', 'angry'])).toBe('angry');
    expect(emotionOverall(['calm', 'calm', 'calm'])).toBe('calm');
    expect(emotionOverall([])).toBeNull();
    expect(sentimentOverall(['negative', 'neutral', 'positive'])).toBe('positive');
    expect(sentimentOverall(['positive', 'neutral', 'neutral', 'neutral'])).toBe('neutral');
  });

  it('is one that was felt', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...emotions), { minLength: 1 }), (felt) => {
        expect(felt).toContain(emotionOverall(felt));
      }),
    );
  });
});

describe('talk time', () => {
  it('counts what the turns had not counted, and no more', () => {
    const minutes = (talk: number, lines: number[]) =>
      scoreOf(
        observeTalkTime(emptyScoreState, {
          talkMs: talk * 60_000,
          lineTimesMs: lines.map((minute) => nowMs + minute * 60_000),
        }),
      ).breakdown.conversationTime;
    expect(minutes(4, [])).toBe(6);
    expect(minutes(4, [0, 1, 3])).toBe(1.5);
    expect(minutes(4, [0, 4])).toBe(0);
    // A silence of more than five minutes was not counted by the turns.
    expect(minutes(8, [0, 7])).toBe(12);
  });
});
