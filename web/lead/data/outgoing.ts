import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { type Message, sendMessage } from '../../../api/contract/messages.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { type CallInput, callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';

type SendBody = CallInput<typeof sendMessage>['body'];

/** A message that was pressed to send and has not been confirmed by the server. */
export interface Outgoing {
  /** The server sends once per request id, so trying again is safe. */
  requestId: string;
  text: string;
  body: SendBody;
  at: string;
  state: 'sending' | 'failed';
  error?: unknown;
}

const none: readonly Outgoing[] = [];
const waiting = new Map<LeadId, readonly Outgoing[]>();
const listeners = new Set<() => void>();

function change(leadId: LeadId, to: (current: readonly Outgoing[]) => readonly Outgoing[]) {
  waiting.set(leadId, to(waiting.get(leadId) ?? none));
  for (const listener of listeners) listener();
}

export const useOutgoing = (leadId: LeadId): readonly Outgoing[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting.get(leadId) ?? none,
  );

/** Sends at once on the screen; a failure stays there with its reason until it is tried again or discarded. */
export function useSend(leadId: LeadId) {
  const client = useQueryClient();
  return {
    send: (body: SendBody, text: string) =>
      deliver(client, leadId, {
        requestId: crypto.randomUUID(),
        text,
        body,
        at: new Date().toISOString(),
        state: 'sending',
      }),
    retry: (outgoing: Outgoing) => deliver(client, leadId, { ...outgoing, state: 'sending' }),
    discard: ({ requestId }: Outgoing) =>
      change(leadId, (all) => all.filter((other) => other.requestId !== requestId)),
  };
}

async function deliver(client: QueryClient, leadId: LeadId, outgoing: Outgoing): Promise<void> {
  const { requestId, body } = outgoing;
  const others = (all: readonly Outgoing[]) => all.filter((o) => o.requestId !== requestId);
  change(leadId, (all) => [...others(all), outgoing]);
  try {
    const message = await callRoute(sendMessage, {
      params: { leadId },
      body: { ...body, requestId },
    });
    putMessage(client, leadId, message);
    change(leadId, others);
    // Writing takes the conversation over: who owns it may have changed.
    void client.invalidateQueries({ queryKey: keys.lead(leadId) });
  } catch (error) {
    change(leadId, (all) => [...others(all), { ...outgoing, state: 'failed', error }]);
  }
}

function putMessage(client: QueryClient, leadId: LeadId, message: Message) {
  client.setQueryData<InfiniteData<{ items: Message[]; nextCursor: string | null }>>(
    keys.messages(leadId),
    (known) => {
      const [newest, ...older] = known?.pages ?? [];
      if (!known || !newest || newest.items.some(({ id }) => id === message.id)) return known;
      return { ...known, pages: [{ ...newest, items: [...newest.items, message] }, ...older] };
    },
  );
}
