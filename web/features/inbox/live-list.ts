import type { InfiniteData } from '@tanstack/react-query';
import type { Lead } from '../../../api/contract/leads.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { belongs } from './belongs.ts';
import type { Filters } from './filters.ts';

export type Pages = InfiniteData<{ items: Lead[]; nextCursor: string | null }>;

/** A lead that moved up between two pages would stand twice. */
export function unique(leads: Lead[]): Lead[] {
  const seen = new Set<LeadId>();
  return leads.filter(({ id }) => !seen.has(id) && seen.add(id));
}

const latest = (lead: Lead) => lead.lastMessageAt ?? lead.createdAt;

/** Puts a changed lead where it now belongs: in its place, higher up, or out. */
export function withLead(known: Pages, lead: Lead, filters: Filters, myId: string): Pages {
  const verdict = belongs(lead, filters, myId);
  const before = known.pages.flatMap(({ items }) => items).find(({ id }) => id === lead.id);
  if (verdict === 'unknown' && !before) return known;
  if (before && verdict !== false && latest(before) === latest(lead)) {
    return mapItems(known, (items) => items.map((item) => (item.id === lead.id ? lead : item)));
  }
  const without = mapItems(known, (items) => items.filter(({ id }) => id !== lead.id));
  if (verdict === false) return without;
  return inserted(without, lead);
}

const mapItems = (pages: Pages, change: (items: Lead[]) => Lead[]): Pages => ({
  ...pages,
  pages: pages.pages.map((page) => ({ ...page, items: change(page.items) })),
});

/** Into the first page that reaches back as far as the lead; further back it will come with its own page. */
function inserted(pages: Pages, lead: Lead): Pages {
  const at = latest(lead);
  const target = pages.pages.findIndex(
    ({ items, nextCursor }) => nextCursor === null || items.some((item) => latest(item) <= at),
  );
  if (target < 0) return pages;
  return {
    ...pages,
    pages: pages.pages.map((page, index) =>
      index === target
        ? {
            ...page,
            items: [...page.items, lead].sort((a, b) => latest(b).localeCompare(latest(a))),
          }
        : page,
    ),
  };
}
