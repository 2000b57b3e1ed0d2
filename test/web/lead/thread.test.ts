import { describe, expect, it } from 'vitest';
import type { ScoreEvent } from '../../../api/contract/history.ts';
import { buildThread, type ThreadDay } from '../../../web/lead/conversation/thread.ts';
import { aLeadView, aMessageView, anEventView, at } from '../stage/views.ts';

const keys = (days: ThreadDay[]) => days.map(({ items }) => items.map(({ key }) => key));

describe('a conversation reads from top to bottom', () => {
  it('messages and events stand in order of time, day by day', () => {
    const nextDay = at(24 * 60);
    const days = buildThread(
      [aMessageView(1), aMessageView(3), aMessageView(4, { at: nextDay })],
      [anEventView(2)],
      [],
      true,
    );
    expect(keys(days)).toEqual([['msg_1', 'event-2', 'msg_3'], ['msg_4']]);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24']);
  });

  it('what was composed and never said is not part of the talk', () => {
    const unsaid = (['draft', 'suggested', 'discarded'] as const).map((status, index) =>
      aMessageView(index + 2, { status, author: 'bot', direction: 'outbound' }),
    );
    expect(keys(buildThread([aMessageView(1), ...unsaid], [], [], true))).toEqual([['msg_1']]);
  });

  it('a moved score stands between the messages, bookkeeping does not', () => {
    const score: ScoreEvent = {
      id: 'sev_1',
      scoreBefore: 60,
      scoreAfter: 85,
      breakdown: aLeadView(1).scoreBreakdown,
      reasons: [],
      messageId: null,
      at: at(2),
    };
    const same = { ...score, id: 'sev_2', scoreAfter: 60 };
    const taken = anEventView(3, { kind: 'turn_taken' });
    const days = buildThread([aMessageView(1), aMessageView(4)], [taken], [score, same], true);
    expect(keys(days)).toEqual([['msg_1', 'sev_1', 'msg_4']]);
  });

  it('an event older than the loaded messages waits for its page', () => {
    const messages = [aMessageView(10)];
    const events = [anEventView(20), anEventView(2)];
    expect(keys(buildThread(messages, events, [], false))).toEqual([['msg_10', 'event-20']]);
    expect(keys(buildThread(messages, events, [], true))).toEqual([
      ['event-2', 'msg_10', 'event-20'],
    ]);
  });

  it('bubbles of one author within five minutes stand together; an event parts them', () => {
    const days = buildThread(
      [aMessageView(1), aMessageView(2), aMessageView(4), aMessageView(30)],
      [anEventView(3)],
      [],
      true,
    );
    const continues = days[0]?.items.flatMap((item) =>
      item.kind === 'message' ? [item.continues] : [],
    );
    expect(continues).toEqual([false, true, false, false]);
  });
});
