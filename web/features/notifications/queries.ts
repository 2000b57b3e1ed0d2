import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listNotifications, readNotifications } from '../../../api/contract/notifications.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';

const shown = 30;

export const useNotifications = () =>
  useQuery({
    queryKey: keys.notifications,
    queryFn: ({ signal }) => callRoute(listNotifications, { query: { limit: shown }, signal }),
  });

/** Marks some as read, or all when no ids are given. */
export function useReadNotifications() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) => callRoute(readNotifications, { body: ids ? { ids } : {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.notifications }),
  });
}
