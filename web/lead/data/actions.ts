import {
  type InfiniteData,
  type QueryClient,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { type Lead, updateLead } from '../../../api/contract/leads.ts';
import {
  assignLead,
  changeWait,
  handBackLead,
  markLeadLost,
  optOutLead,
  requestLeadCall,
  takeOverLead,
} from '../../../api/contract/ownership.ts';
import { recordLeadSale } from '../../../api/contract/sales.ts';
import type { LeadId, UserId } from '../../../domain/ids.ts';
import {
  assignCopy,
  callCopy,
  contextCopy,
  lostCopy,
  optOutCopy,
  saleCopy,
} from '../../copy/context.ts';
import { ownerBar } from '../../copy/conversation.ts';
import { waitsCopy } from '../../copy/waits.ts';
import { type CallInput, callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { toast, toastError } from '../../ui/toaster.tsx';

type Body<R extends Parameters<typeof callRoute>[0]> =
  CallInput<R> extends { body: infer B } ? B : never;

interface LeadAction<V, A> {
  call: (input: V) => Promise<A>;
  /** Said when it worked. */
  done?: (answer: A, input: V) => string;
}

/** An action on a lead: refreshes everything shown of it, and says when it did not work. */
function useLeadAction<V, A>(leadId: LeadId, { call, done }: LeadAction<V, A>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: (answer, input) => {
      if (isLead(answer)) putLead(client, answer);
      if (done) toast.success(done(answer, input));
    },
    onError: (error) => toastError(error),
    onSettled: () => client.invalidateQueries({ queryKey: keys.lead(leadId) }),
  });
}

/** Shows a fresh lead wherever it stands; whether it still belongs in a list is for the live event to say. */
function putLead(client: QueryClient, lead: Lead) {
  client.setQueryData(keys.leadProfile(lead.id), lead);
  client.setQueriesData<InfiniteData<{ items: Lead[] }>>({ queryKey: keys.leadLists }, (known) =>
    known?.pages
      ? {
          ...known,
          pages: known.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (item.id === lead.id ? lead : item)),
          })),
        }
      : known,
  );
}

const isLead = (answer: unknown): answer is Lead =>
  typeof answer === 'object' && answer !== null && 'displayName' in answer;

export const useTakeOver = (leadId: LeadId) =>
  useLeadAction(leadId, {
    call: () => callRoute(takeOverLead, { params: { leadId } }),
    done: () => ownerBar.taken,
  });

export const useHandBack = (leadId: LeadId) =>
  useLeadAction(leadId, {
    call: () => callRoute(handBackLead, { params: { leadId } }),
    done: () => ownerBar.handedBack,
  });

export const useAssign = (leadId: LeadId) =>
  useLeadAction(leadId, {
    call: ({ agentId }: { agentId: UserId; name: string }) =>
      callRoute(assignLead, { params: { leadId }, body: { agentId } }),
    done: (_, { name }) => assignCopy.done(name),
  });

export const useOptOut = (leadId: LeadId) =>
  useLeadAction(leadId, {
    call: () => callRoute(optOutLead, { params: { leadId } }),
    done: () => optOutCopy.done,
  });

export const useMarkLost = (leadId: LeadId) =>
  useLeadAction(leadId, {
    call: (body: Body<typeof markLeadLost>) =>
      callRoute(markLeadLost, { params: { leadId }, body }),
    done: () => lostCopy.done,
  });

export const useRequestCall = (leadId: LeadId) =>
  useLeadAction(leadId, {
    call: (body: Body<typeof requestLeadCall>) =>
      callRoute(requestLeadCall, { params: { leadId }, body }),
    done: () => callCopy.done,
  });

export const useUpdateLead = (leadId: LeadId) =>
  useLeadAction(leadId, {
    call: (body: Body<typeof updateLead>) => callRoute(updateLead, { params: { leadId }, body }),
    done: () => contextCopy.saved,
  });

export const useRecordSale = (leadId: LeadId) =>
  useLeadAction(leadId, {
    call: (body: Body<typeof recordLeadSale>) =>
      callRoute(recordLeadSale, { params: { leadId }, body }),
    done: () => saleCopy.done,
  });

const waitDone = { skip: waitsCopy.skipped, move: waitsCopy.moved, run: waitsCopy.ran };

export const useChangeWait = (leadId: LeadId) =>
  useLeadAction(leadId, {
    call: ({ waitId, ...body }: { waitId: string } & Body<typeof changeWait>) =>
      callRoute(changeWait, { params: { leadId, waitId }, body }),
    done: (_, { action }) => waitDone[action],
  });
