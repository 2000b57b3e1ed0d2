import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { getLead, type Lead, listLeads } from '../../../api/contract/leads.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { onLiveEvent } from '../../lib/live.ts';
import { useMe } from '../../lib/session.ts';
import { belongs, type Filters } from './filters.ts';

const pageSize = 50;
/** Changes within this time are fetched together. */
const gatherMs = 300;
/** Beyond this many at once the pages are fetched again instead of lead by lead. */
const patchAtMost = 8;

type Pages = InfiniteData<{ items: Lead[]; nextCursor: string | null }>;

/** The inbox's leads, latest message first, page by page; kept live without fetching the pages again. */
export function useLeadList(filters: Filters) {
  const query = useInfiniteQuery({
    queryKey: keys.leadList(filters),
    queryFn: ({ pageParam, signal }) =>
      callRoute(listLeads, {
        query: { ...filters, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  useLivePatches(filters);
  const leads = useMemo(
    () => unique((query.data?.pages ?? []).flatMap(({ items }) => items)),
    [query.data],
  );
  return { ...query, leads };
}

/** A lead that moved up between two pages would stand twice. */
function unique(leads: Lead[]): Lead[] {
  const seen = new Set<LeadId>();
  return leads.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function useLivePatches(filters: Filters) {
  const client = useQueryClient();
  const { id: myId } = useMe();
  useEffect(() => {
    const queryKey = keys.leadList(filters);
    const changed = new Set<LeadId>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const apply = async () => {
      const ids = [...changed];
      changed.clear();
      timer = undefined;
      if (ids.length > patchAtMost) return client.invalidateQueries({ queryKey });
      const fresh = await Promise.all(
        ids.map((leadId) =>
          client
            .fetchQuery({
              queryKey: keys.leadProfile(leadId),
              queryFn: () => callRoute(getLead, { params: { leadId } }),
              staleTime: 0,
            })
            .catch(() => null),
        ),
      );
      client.setQueryData<Pages>(
        queryKey,
        (pages) =>
          pages &&
          fresh.reduce(
            (known, lead) => (lead ? withLead(known, lead, filters, myId) : known),
            pages,
          ),
      );
    };
    const stop = onLiveEvent((event) => {
      if (event.kind !== 'lead_changed' && event.kind !== 'message_changed') return;
      changed.add(event.leadId);
      timer ??= setTimeout(() => void apply(), gatherMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, filters, myId]);
}

const latest = (lead: Lead) => lead.lastMessageAt ?? lead.createdAt;

/** Puts a changed lead where it now belongs: in its place, higher up, or out. */
function withLead(known: Pages, lead: Lead, filters: Filters, myId: string): Pages {
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
