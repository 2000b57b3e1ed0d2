import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { listLeads } from '../../../api/contract/leads.ts';
import { frame } from '../../copy/common.ts';
import { callRoute } from '../../lib/call-route.ts';
import { formatPhone } from '../../lib/format.ts';
import { keys } from '../../lib/keys.ts';
import { useMe } from '../../lib/session.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ClassBadge } from '../../ui/class-badge.tsx';
import { roomsFor } from '../rooms.ts';

const found = 8;
const item =
  'flex min-h-10 items-center gap-3 rounded-sm px-2 py-1 text-sm data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:text-ink-3';
const group =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs';

/** Ctrl K: any lead by name, phone or zone, and every room. */
export default function SearchPalette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 150);
  const me = useMe();
  const navigate = useNavigate();
  const leads = useQuery({
    queryKey: keys.leadList({ q, limit: found }),
    queryFn: ({ signal }) => callRoute(listLeads, { query: { q, limit: found }, signal }),
    enabled: q.length > 0,
    placeholderData: (previous) => (q ? previous : undefined),
  });
  const open = (path: string) => {
    onClose();
    void navigate(path);
  };
  const rooms = roomsFor(me).filter(({ name }) =>
    name.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  const items = q ? (leads.data?.items ?? []) : [];
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-2 top-2 z-50 mx-auto max-w-150 animate-appear overflow-hidden rounded-lg bg-raised shadow-overlay outline-none md:top-[14vh]"
        >
          <Dialog.Title className="sr-only">{frame.search}</Dialog.Title>
          <Command shouldFilter={false} label={frame.search}>
            <div className="flex items-center gap-2 border-b px-4">
              <Search className="size-4 text-ink-3" aria-hidden />
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                placeholder={frame.search}
                className="h-12 flex-1 bg-transparent text-lg outline-none placeholder:text-ink-3 md:text-base"
              />
            </div>
            <Command.List className="max-h-[60vh] overflow-y-auto p-2">
              {items.length > 0 && (
                <Command.Group heading={frame.people} className={group}>
                  {items.map((lead) => (
                    <Command.Item
                      key={lead.id}
                      value={lead.id}
                      onSelect={() => open(`/bandeja/${lead.id}`)}
                      className={item}
                    >
                      <Avatar name={lead.displayName} size="sm" />
                      <span className="min-w-0 flex-1 truncate">{lead.displayName}</span>
                      <span className="figures text-ink-3 text-xs max-md:hidden">
                        {lead.phone ? formatPhone(lead.phone) : ''}
                      </span>
                      <ClassBadge classification={lead.classification} score={lead.score} />
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {q && items.length === 0 && !leads.isFetching && (
                <p className="px-2 py-3 text-ink-2 text-sm" role="status">
                  {leads.isError ? frame.searchFailed : frame.searchNothing}
                </p>
              )}
              {rooms.length > 0 && (
                <Command.Group heading={frame.goTo} className={group}>
                  {rooms.map(({ path, name, icon: Icon }) => (
                    <Command.Item
                      key={path}
                      value={path}
                      onSelect={() => open(path)}
                      className={item}
                    >
                      <Icon aria-hidden />
                      {name}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
