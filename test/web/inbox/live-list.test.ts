import { describe, expect, it } from 'vitest';
import type { Lead } from '../../../api/contract/leads.ts';
import { type Pages, unique, withLead } from '../../../web/features/inbox/live-list.ts';
import { aLeadView, at } from '../stage/views.ts';

const me = 'user_me';
const page = (items: Lead[], nextCursor: string | null) => ({ items, nextCursor });
/** Two pages, the latest first, and more behind them. */
const pages: Pages = {
  pages: [page([aLeadView(9), aLeadView(8)], 'a'), page([aLeadView(7), aLeadView(6)], 'b')],
  pageParams: ['', 'a'],
};
const ids = (list: Pages) => list.pages.map(({ items }) => items.map(({ id }) => id));

describe('a lead that changed finds its place in the list', () => {
  it('a new message brings it to the top', () => {
    const moved = withLead(pages, aLeadView(7, { lastMessageAt: at(50) }), {}, me);
    expect(ids(moved)).toEqual([['lead_7', 'lead_9', 'lead_8'], ['lead_6']]);
  });

  it('a change without a message leaves it where it is', () => {
    const changed = withLead(pages, aLeadView(8, { score: 85 }), {}, me);
    expect(ids(changed)).toEqual(ids(pages));
    expect(changed.pages[0]?.items[1]?.score).toBe(85);
  });

  it('one that no longer matches the filter goes', () => {
    const filters = { classification: 'COLD' as const };
    const hot = aLeadView(8, { classification: 'HOT' });
    expect(ids(withLead(pages, hot, filters, me))).toEqual([['lead_9'], ['lead_7', 'lead_6']]);
  });

  it('one nobody had seen comes in, if it is newer than what is loaded', () => {
    expect(ids(withLead(pages, aLeadView(10), {}, me))[0]?.[0]).toBe('lead_10');
    expect(withLead(pages, aLeadView(1), {}, me)).toEqual(pages);
  });

  it('a search takes nothing in by itself: only the server knows what matches', () => {
    expect(withLead(pages, aLeadView(10), { q: 'ana' }, me)).toEqual(pages);
  });

  it('"mine" follows the owner', () => {
    const mine = aLeadView(10, { owner: { kind: 'agent', agentId: me as 'user_me' } });
    expect(ids(withLead(pages, mine, { owner: 'me' }, me))[0]).toContain('lead_10');
    expect(ids(withLead(pages, aLeadView(9), { owner: 'me' }, me))[0]).not.toContain('lead_9');
  });
});

it('a lead that moved between two pages stands once', () => {
  expect(unique([aLeadView(1), aLeadView(2), aLeadView(1)]).map(({ id }) => id)).toEqual([
    'lead_1',
    'lead_2',
  ]);
});
