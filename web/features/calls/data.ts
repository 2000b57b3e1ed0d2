import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  type Call,
  type Dialer,
  endCall,
  getCall,
  getDialer,
  listCalls,
  pauseDialer,
  resumeDialer,
  setDialerLimits,
  takeOverCall,
} from '../../../api/contract/calls.ts';
import type { CallOutcome } from '../../../domain/call/call.ts';
import type { CallId, UserId } from '../../../domain/ids.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { toast, toastError } from '../../ui/toaster.tsx';
import { actionsCopy, dialerCopy } from './copy.es.ts';

export interface CallFilters {
  group: 'waiting' | 'live' | 'ended';
  outcome?: CallOutcome | undefined;
  direction?: Call['direction'] | undefined;
  agentId?: UserId | undefined;
  q?: string | undefined;
}

const pageSize = 100;

/** Calls page by page, newest first. */
export function useCalls(filters: CallFilters) {
  const query = useInfiniteQuery({
    queryKey: keys.callList(filters),
    queryFn: ({ pageParam, signal }) =>
      callRoute(listCalls, {
        query: { ...filters, limit: pageSize, cursor: pageParam || undefined },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  const calls = useMemo(
    () => (query.data?.pages ?? []).flatMap(({ items }) => items),
    [query.data],
  );
  return { ...query, calls };
}

export const useCall = (callId: CallId) =>
  useQuery({
    queryKey: keys.call(callId),
    queryFn: ({ signal }) => callRoute(getCall, { params: { callId }, signal }),
  });

export const useDialer = () =>
  useQuery({
    queryKey: keys.dialer,
    queryFn: ({ signal }) => callRoute(getDialer, { signal }),
  });

/** Takes a live call over, ends it, or drops a queued one; refreshes what is shown of it. */
export function useCallActions(call: Pick<Call, 'id' | 'status'>) {
  const client = useQueryClient();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: keys.callLists });
    void client.invalidateQueries({ queryKey: keys.call(call.id) });
  };
  const isQueued = call.status === 'queued' || call.status === 'requested';
  const takeOver = useMutation({
    mutationFn: () => callRoute(takeOverCall, { params: { callId: call.id }, body: {} }),
    onSuccess: () => toast.success(actionsCopy.taken),
    onError: (error) => toastError(error, actionsCopy.notTaken),
    onSettled: refresh,
  });
  const end = useMutation({
    mutationFn: () => callRoute(endCall, { params: { callId: call.id } }),
    onSuccess: () => toast.success(isQueued ? actionsCopy.dropped : actionsCopy.ended),
    onError: (error) => toastError(error, actionsCopy.notEnded),
    onSettled: refresh,
  });
  return { takeOver, end };
}

/** Each of them answers with the dialer as it is now. */
export function useSteerDialer() {
  const client = useQueryClient();
  const put = (dialer: Dialer, done: string) => {
    client.setQueryData(keys.dialer, dialer);
    toast.success(done);
  };
  const onError = (error: unknown) => toastError(error, dialerCopy.notDone);
  const pause = useMutation({
    mutationFn: () => callRoute(pauseDialer, {}),
    onSuccess: (dialer) => put(dialer, dialerCopy.didPause),
    onError,
  });
  const resume = useMutation({
    mutationFn: () => callRoute(resumeDialer, {}),
    onSuccess: (dialer) => put(dialer, dialerCopy.didResume),
    onError,
  });
  const setLimits = useMutation({
    mutationFn: (body: Dialer['limits']) => callRoute(setDialerLimits, { body }),
    onSuccess: (dialer) => put(dialer, dialerCopy.didSet),
    onError,
  });
  return { pause, resume, setLimits };
}
