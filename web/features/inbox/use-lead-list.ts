import { type QueryClient, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { getLead, type Lead, listLeads } from '../../../api/contract/leads.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { onLiveEvent } from '../../lib/live.ts';
import { useMe } from '../../lib/session.ts';
import type { Filters } from './filters.ts';
import { type Pages, unique, withLead } from './live-list.ts';

const pageSize = 50;
/** Changes within this time are fetched together. */
const gatherMs = 300;
/** Beyond this many at once the pages are fetched again instead of lead by lead, and less often. */
const patchAtMost = 8;
const busyMs = 3000;

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

function useLivePatches(filters: Filters) {
  const client = useQueryClient();
  const { id: myId } = useMe();
  useEffect(() => {
    const queryKey = keys.leadList(filters);
    const changed = new Set<LeadId>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshIn = (delayMs: number) => {
      timer ??= setTimeout(() => void refresh(), delayMs);
    };
    const refresh = async () => {
      const ids = [...changed];
      changed.clear();
      const isBusy = ids.length > patchAtMost;
      if (isBusy) await client.invalidateQueries({ queryKey });
      else await patch(ids);
      timer = undefined;
      if (changed.size > 0) refreshIn(isBusy ? busyMs : gatherMs);
    };
    const patch = async (ids: LeadId[]) => {
      const fresh = await Promise.all(ids.map((leadId) => fetchLead(client, leadId)));
      client.setQueryData<Pages>(queryKey, (pages) =>
        fresh.reduce(
          (known, lead) => (known && lead ? withLead(known, lead, filters, myId) : known),
          pages,
        ),
      );
    };
    const stop = onLiveEvent((event) => {
      if (event.kind !== 'lead_changed' && event.kind !== 'message_changed') return;
      changed.add(event.leadId);
      refreshIn(gatherMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, filters, myId]);
}

/** null: it could not be had; the next change of it, or the catch-up, brings it. */
const fetchLead = (client: QueryClient, leadId: LeadId): Promise<Lead | null> =>
  client
    .fetchQuery({
      queryKey: keys.leadProfile(leadId),
      queryFn: () => callRoute(getLead, { params: { leadId } }),
      staleTime: 0,
    })
    .catch(() => null);
