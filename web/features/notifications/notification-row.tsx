import { Link } from 'react-router';
import type { Notification } from '../../../api/contract/notifications.ts';
import { notificationsCopy as copy, notificationSentence } from '../../copy/notifications.ts';
import { cn } from '../../lib/cn.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';

interface NotificationRowProps {
  notification: Notification;
  onOpen: () => void;
}

export function NotificationRow({ notification, onOpen }: NotificationRowProps) {
  const unread = notification.readAt === null;
  return (
    <Link
      to={placeOf(notification)}
      onClick={onOpen}
      className={cn(
        'flex gap-3 border-b px-4 py-3 text-sm last:border-b-0 hover:bg-hover',
        unread ? 'font-medium' : 'text-ink-2',
      )}
    >
      <span
        className={cn('mt-1.5 size-2 shrink-0 rounded-full', unread && 'bg-accent')}
        aria-hidden
      />
      <span className="flex-1">
        {unread && <span className="sr-only">{copy.unread}. </span>}
        {notificationSentence(notification)}
        <RelativeTime at={notification.createdAt} className="block text-ink-3 text-xs" />
      </span>
    </Link>
  );
}

const ofCalls: readonly string[] = ['dialer_paused'];

/** Where there is something to be done about it. */
function placeOf({ kind, leadId }: Notification): string {
  if (ofCalls.includes(kind)) return '/llamadas';
  return leadId ? `/bandeja/${leadId}` : '#';
}
