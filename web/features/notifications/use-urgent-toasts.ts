import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Notification } from '../../../api/contract/notifications.ts';
import {
  notificationsCopy as copy,
  notificationSentence,
  urgentKinds,
} from '../../copy/notifications.ts';
import { toast } from '../../ui/toaster.tsx';

const shownForMs = 12_000;

/** Brings up what cannot wait. What was there when the page opened is history, not news. */
export function useUrgentToasts(notifications: readonly Notification[] | undefined): void {
  const known = useRef<Set<string>>(undefined);
  const navigate = useNavigate();
  useEffect(() => {
    if (!notifications) return;
    const fresh = notifications.filter(
      ({ id, kind, readAt }) =>
        known.current?.has(id) === false && readAt === null && urgentKinds.includes(kind),
    );
    known.current = new Set([...(known.current ?? []), ...notifications.map(({ id }) => id)]);
    for (const notification of fresh) {
      const { id, leadId } = notification;
      toast(notificationSentence(notification), {
        id,
        duration: shownForMs,
        ...(leadId
          ? {
              action: {
                label: copy.openLead,
                onClick: () => void navigate(`/bandeja/${leadId}`),
              },
            }
          : {}),
      });
    }
  }, [notifications, navigate]);
}
