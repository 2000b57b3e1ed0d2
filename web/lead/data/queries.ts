import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listAreas, listProducts } from '../../../api/contract/catalogue.ts';
import { listLeadEvents, listScoreEvents } from '../../../api/contract/history.ts';
import { getLead } from '../../../api/contract/leads.ts';
import { listMessages, listSuggestions, listTemplates } from '../../../api/contract/messages.ts';
import { listAgents } from '../../../api/contract/session.ts';
import type { AreaId, LeadId } from '../../../domain/ids.ts';
import type { PeopleNames } from '../../copy/events.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';

const seldomMs = 10 * 60_000;
const pageSize = 50;
const cursorOf = (cursor: string) => (cursor ? { cursor } : {});

export const useLead = (leadId: LeadId) =>
  useQuery({
    queryKey: keys.leadProfile(leadId),
    queryFn: ({ signal }) => callRoute(getLead, { params: { leadId }, signal }),
  });

/** Pages from the newest back; each page in order of time. */
export const useMessages = (leadId: LeadId) =>
  useInfiniteQuery({
    queryKey: keys.messages(leadId),
    queryFn: ({ pageParam, signal }) =>
      callRoute(listMessages, {
        params: { leadId },
        query: { limit: pageSize, ...cursorOf(pageParam) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** Newest first. */
export const useLeadEvents = (leadId: LeadId) =>
  useInfiniteQuery({
    queryKey: keys.events(leadId),
    queryFn: ({ pageParam, signal }) =>
      callRoute(listLeadEvents, {
        params: { leadId },
        query: { limit: pageSize, ...cursorOf(pageParam) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** The latest changes of the score with their reasons, newest first. */
export const useScoreEvents = (leadId: LeadId, enabled = true) =>
  useQuery({
    queryKey: keys.scoreEvents(leadId),
    queryFn: ({ signal }) =>
      callRoute(listScoreEvents, { params: { leadId }, query: { limit: pageSize }, signal }),
    enabled,
  });

export const useSuggestions = (leadId: LeadId, enabled: boolean) =>
  useQuery({
    queryKey: keys.suggestions(leadId),
    queryFn: ({ signal }) => callRoute(listSuggestions, { params: { leadId }, signal }),
    enabled,
  });

export const useTemplates = (enabled: boolean) =>
  useQuery({
    queryKey: keys.templates,
    queryFn: ({ signal }) => callRoute(listTemplates, { signal }),
    staleTime: seldomMs,
    enabled,
  });

export const useAgents = (enabled = true) =>
  useQuery({
    queryKey: keys.agents,
    queryFn: ({ signal }) => callRoute(listAgents, { signal }),
    enabled,
  });

/** Who is who, for events that carry only ids. */
export function usePeopleNames(): PeopleNames {
  const { data } = useAgents();
  return useMemo(() => new Map((data?.items ?? []).map(({ id, name }) => [id, name])), [data]);
}

export const useAreas = (enabled = true) =>
  useQuery({
    queryKey: keys.areas,
    queryFn: ({ signal }) => callRoute(listAreas, { signal }),
    staleTime: seldomMs,
    enabled,
  });

/** What can be sold in an area; without one, only what is sold everywhere. */
export const useProductsFor = (areaId: AreaId | null, enabled = true) =>
  useQuery({
    queryKey: [...keys.products, areaId],
    queryFn: async ({ signal }) => {
      const { items } = await callRoute(listProducts, {
        query: areaId ? { areaId } : {},
        signal,
      });
      return areaId ? items : items.filter(({ nationwide }) => nationwide);
    },
    staleTime: seldomMs,
    enabled,
  });
