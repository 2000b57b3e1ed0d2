import { Bell, BellOff, CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { notificationsCopy as copy } from '../../copy/notifications.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { NotificationRow } from './notification-row.tsx';
import { useNotifications, useReadNotifications } from './queries.ts';
import { useUrgentToasts } from './use-urgent-toasts.ts';

/** The bell of the top bar with its unread count, and the list it opens. */
export function NotificationsBell() {
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useNotifications();
  const read = useReadNotifications();
  useUrgentToasts(data?.items);
  const unread = data?.unreadCount ?? 0;
  return (
    <Popover
      label={copy.title}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          aria-label={copy.open(unread)}
          className="relative flex size-8 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-hover hover:text-ink"
        >
          <Bell className="size-4" aria-hidden />
          {unread > 0 && (
            <span className="figures absolute top-0 right-0 min-w-4 rounded-full bg-danger-fill px-1 text-2xs text-on-accent leading-4">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </button>
      }
    >
      <header className="flex h-11 items-center justify-between border-b pr-2 pl-4">
        <h2 className="font-semibold">{copy.title}</h2>
        <IconButton
          icon={CheckCheck}
          label={copy.readAll}
          disabled={unread === 0}
          onClick={() => read.mutate(undefined)}
        />
      </header>
      <div className="max-h-[60vh] overflow-y-auto">
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <LoadingRows />}
        {data?.items.length === 0 && (
          <EmptyState icon={BellOff} title={copy.empty} text={copy.emptyText} />
        )}
        {data?.items.map((notification) => (
          <NotificationRow
            key={notification.id}
            notification={notification}
            onOpen={() => {
              setOpen(false);
              if (!notification.readAt) read.mutate([notification.id]);
            }}
          />
        ))}
      </div>
    </Popover>
  );
}

const LoadingRows = () =>
  ['a', 'b', 'c'].map((key) => (
    <div key={key} className="flex flex-col gap-2 border-b px-4 py-3">
      <Skeleton className="h-3.5 w-4/5" />
      <Skeleton className="h-3 w-1/4" />
    </div>
  ));
