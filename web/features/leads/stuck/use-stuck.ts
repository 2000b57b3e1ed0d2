import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listStuckLeads, retryLead, type StuckLead } from '../../../../api/contract/stuck.ts';
import { callRoute } from '../../../lib/call-route.ts';
import { keys } from '../../../lib/keys.ts';
import { toast, toastError } from '../../../ui/toaster.tsx';
import { stuckCopy as copy } from './copy.es.ts';

/** Nothing announces that nothing happens: looked at again and again. */
const everyMs = 30_000;

export function useStuck({ enabled = true } = {}) {
  return useQuery({
    queryKey: keys.stuckLeads,
    queryFn: ({ signal }) => callRoute(listStuckLeads, { signal }),
    refetchInterval: everyMs,
    enabled,
  });
}

export function useRetry() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ lead }: StuckLead) => callRoute(retryLead, { params: { leadId: lead.id } }),
    onSuccess: ({ done }, { lead }) => {
      toast.success(`${lead.displayName}: ${copy.done[done]}`);
      return client.invalidateQueries({ queryKey: keys.stuckLeads });
    },
    onError: (error) => toastError(error),
  });
}
