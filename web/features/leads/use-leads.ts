import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { getLead, type Lead, listLeads } from '../../../api/contract/leads.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { onLiveEvent } from '../../lib/live.ts';
import type { Filters } from './filters.ts';

const pageSize = 100;
const gatherMs = 500;

type Pages = InfiniteData<{ items: Lead[]; nextCursor: string | null }>;
const tableKey = (filters: Filters) => keys.leadList({ ...filters, as: 'table' });

/** Leads page by page. A row that changes is refreshed where it stands: rows do not jump under the reader. */
export function useLeads(filters: Filters) {
  const query = useInfiniteQuery({
    queryKey: tableKey(filters),
    queryFn: ({ pageParam, signal }) =>
      callRoute(listLeads, {
        query: { ...filters, limit: pageSize, cursor: pageParam || undefined },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    // Coming back to the window must not fetch a hundred pages again.
    refetchOnWindowFocus: false,
  });
  useLiveRows();
  const leads = useMemo(() => {
    const seen = new Set<LeadId>();
    const all = (query.data?.pages ?? []).flatMap(({ items }) => items);
    return all.filter(({ id }) => !seen.has(id) && seen.add(id));
  }, [query.data]);
  return { ...query, leads };
}

function useLiveRows() {
  const client = useQueryClient();
  useEffect(() => {
    const changed = new Set<LeadId>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = async () => {
      timer = undefined;
      const shown = client
        .getQueriesData<Pages>({ queryKey: keys.leadLists })
        .flatMap(
          ([, known]) => known?.pages?.flatMap(({ items }) => items.map(({ id }) => id)) ?? [],
        );
      const here = new Set(shown);
      const ids = [...changed].filter((id) => here.has(id));
      changed.clear();
      const fresh = await Promise.all(
        ids.map((leadId) => callRoute(getLead, { params: { leadId } }).catch(() => null)),
      );
      for (const lead of fresh) if (lead) putRow(lead);
    };
    const putRow = (lead: Lead) => {
      client.setQueriesData<Pages>(
        { queryKey: keys.leadLists },
        (known) => known?.pages && withRow(known, lead),
      );
    };
    const stop = onLiveEvent((event) => {
      if (event.kind !== 'lead_changed' && event.kind !== 'message_changed') return;
      changed.add(event.leadId);
      timer ??= setTimeout(() => void refresh(), gatherMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client]);
}

const withRow = (known: Pages, lead: Lead): Pages => ({
  ...known,
  pages: known.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.id === lead.id ? lead : item)),
  })),
});
