import {
  CalendarClock,
  Ellipsis,
  Flame,
  type LucideIcon,
  Megaphone,
  MessageCircleQuestion,
  Phone,
  Play,
  Repeat2,
  SkipForward,
} from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Lead, WaitView } from '../../../api/contract/leads.ts';
import type { WaitKind } from '../../../domain/lead.ts';
import { waitsCopy as copy, waitKindNames, waitReason } from '../../copy/waits.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { DueTime } from '../../ui/relative-time.tsx';
import { useChangeWait } from '../data/actions.ts';
import { Section } from './section.tsx';

const MoveDialog = lazy(() => import('./move-dialog.tsx'));

const icons: Record<WaitKind, LucideIcon> = {
  abandonment: MessageCircleQuestion,
  reminder: CalendarClock,
  follow_up: Repeat2,
  campaign_step: Megaphone,
  hot_escalation: Flame,
  call_task: Phone,
};

/** What will happen by itself, the next first; each can be skipped, moved or done now. */
export function NextActions({ lead, mayChange }: { lead: Lead; mayChange: boolean }) {
  const waits = [...lead.waitingFor].sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  return (
    <Section title={copy.title}>
      {waits.length === 0 && (
        <p className="text-ink-3 text-sm">
          {lead.owner.kind === 'agent' ? copy.emptyOwned : copy.empty}
        </p>
      )}
      <ol className="flex flex-col">
        {waits.map((wait) => (
          <NextAction key={wait.id} lead={lead} wait={wait} mayChange={mayChange} />
        ))}
      </ol>
    </Section>
  );
}

function NextAction({ lead, wait, mayChange }: { lead: Lead; wait: WaitView; mayChange: boolean }) {
  const [moving, setMoving] = useState(false);
  const change = useChangeWait(lead.id);
  const Icon = icons[wait.kind];
  const name = waitKindNames[wait.kind];
  return (
    <li className="group relative flex gap-3 pb-3 last:pb-0">
      <span
        aria-hidden
        className="absolute top-7 bottom-0 left-3.5 w-px bg-line group-last:hidden"
      />
      <span className="flex size-7 shrink-0 items-center justify-center rounded-full bg-sunken text-ink-2">
        <Icon className="size-3.5" aria-hidden />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="font-medium">{name}</span>
          {wait.dueAt && <DueTime at={wait.dueAt} className="figures text-ink-2 text-xs" />}
        </p>
        <p className="text-ink-3 text-xs">{waitReason(wait.reason)}</p>
      </div>
      {mayChange && (
        <Menu
          trigger={
            <IconButton icon={Ellipsis} label={copy.more(name)} small disabled={change.isPending} />
          }
        >
          <MenuItem icon={Play} onSelect={() => change.mutate({ waitId: wait.id, action: 'run' })}>
            {copy.run}
          </MenuItem>
          <MenuItem icon={CalendarClock} onSelect={() => setMoving(true)}>
            {copy.move}
          </MenuItem>
          <MenuItem
            icon={SkipForward}
            onSelect={() => change.mutate({ waitId: wait.id, action: 'skip' })}
          >
            {copy.skip}
          </MenuItem>
        </Menu>
      )}
      {moving && (
        <Suspense>
          <MoveDialog
            name={name}
            dueAt={wait.dueAt}
            onClose={() => setMoving(false)}
            onMove={(dueAt) => change.mutate({ waitId: wait.id, action: 'move', dueAt })}
          />
        </Suspense>
      )}
    </li>
  );
}
