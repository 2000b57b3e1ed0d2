import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Lead, markRead } from '../../../api/contract/leads.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';

/** Tells the server that the open conversation was seen, once for each batch of unread messages. */
export function useMarkRead(lead: Lead, may: boolean): void {
  const client = useQueryClient();
  const { id: leadId, unreadCount } = lead;
  const { mutate } = useMutation({
    mutationFn: () => callRoute(markRead, { params: { leadId } }),
    onSuccess: () =>
      client.setQueryData<Lead>(keys.leadProfile(leadId), (known) =>
        known ? { ...known, unreadCount: 0 } : known,
      ),
  });
  useEffect(() => {
    if (!may || unreadCount === 0) return;
    const tell = () => {
      if (document.visibilityState === 'visible') mutate();
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [may, unreadCount, mutate]);
}
