import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Lead, listLeads } from '../../../api/contract/leads.ts';
import {
  actOnSimulatedPhone,
  getSimulatedPhone,
  listSimulatedPhones,
  openSimulatedPhone,
  type SimulatedPhone,
  simulatorStream,
} from '../../../api/contract/simulator.ts';
import { type CallInput, callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { onLiveEvent } from '../../lib/live.ts';
import { toastError } from '../../ui/toaster.tsx';

const phones = ['simulated-phones'] as const;
const phoneKey = (phoneId: string) => [...phones, 'phone', phoneId];
const recentKey = [...phones, 'recent'];

export type CustomerAction = CallInput<typeof actOnSimulatedPhone>['body'];

/** A phone that was never used is made by looking at it, so that a shared link always opens. */
export const usePhone = (phoneId: string, mayOpen: boolean) =>
  useQuery({
    queryKey: phoneKey(phoneId),
    queryFn: ({ signal }) =>
      mayOpen
        ? callRoute(openSimulatedPhone, { params: { phoneId }, body: {}, signal })
        : callRoute(getSimulatedPhone, { params: { phoneId }, signal }),
  });

export const useRecentPhones = () =>
  useQuery({
    queryKey: recentKey,
    queryFn: ({ signal }) => callRoute(listSimulatedPhones, { signal }),
  });

export function useOpenPhone(onOpened: (phoneId: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ phoneId, profileName }: { phoneId: string; profileName: string }) =>
      callRoute(openSimulatedPhone, {
        params: { phoneId },
        body: profileName ? { profileName } : {},
      }),
    onSuccess: (phone) => {
      client.setQueryData(phoneKey(phone.id), phone);
      void client.invalidateQueries({ queryKey: recentKey });
      onOpened(phone.id);
    },
  });
}

/** Whatever the customer does; the phone comes back as it then is. */
export function useCustomer(phoneId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CustomerAction) =>
      callRoute(actOnSimulatedPhone, { params: { phoneId }, body }),
    onSuccess: (phone) => client.setQueryData<SimulatedPhone>(phoneKey(phoneId), phone),
    onError: (error) => toastError(error),
  });
}

/** The lead this phone belongs to; null until its first message has arrived. */
export function useLeadOf({ id, phone, waUserId, profileName, messages }: SimulatedPhone) {
  const client = useQueryClient();
  const queryKey = keys.leadList({ phone: id });
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      // Somebody without a number is found by name and told apart by their id.
      const query = phone ? { phone } : { q: profileName, limit: 100 };
      const { items } = await callRoute(listLeads, { query, signal });
      const isTheirs = (lead: Lead) =>
        phone ? lead.phone === phone : waUserId !== null && lead.waUserId === waUserId;
      return items.find(isTheirs) ?? null;
    },
    enabled: messages.length > 0,
    // The webhook makes the lead a moment after the phone has sent.
    refetchInterval: ({ state }) => (state.data ? false : 1500),
  });
  const leadId = query.data?.id;
  useEffect(
    () =>
      onLiveEvent((event) => {
        if (event.kind === 'lead_changed' && event.leadId === leadId)
          void client.invalidateQueries({ queryKey: keys.leadList({ phone: id }) });
      }),
    [client, id, leadId],
  );
  return query;
}

const reopenMs = 3000;

/** Keeps the phones live. @returns whether the stream is lost at the moment */
export function usePhoneStream(): boolean {
  const client = useQueryClient();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let stream: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;
    const open = () => {
      stream = new EventSource(simulatorStream.path);
      stream.onopen = () => {
        if (wasLost) void client.invalidateQueries({ queryKey: phones });
        wasLost = false;
        setLost(false);
      };
      stream.onerror = () => {
        wasLost = true;
        setLost(true);
        // Refused rather than cut: the browser leaves trying again to us.
        if (stream.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs);
      };
      stream.onmessage = ({ data }: MessageEvent<string>) => {
        const { phoneId } = JSON.parse(data) as { phoneId?: string };
        if (phoneId) void client.invalidateQueries({ queryKey: phoneKey(phoneId) });
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [client]);
  return lost;
}
