import { CalendarClock, Play, SkipForward } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { WaitView } from '../../../../api/contract/leads.ts';
import type { LeadId } from '../../../../domain/ids.ts';
import { waitKindNames, waitReason, waitsCopy } from '../../../copy/waits.ts';
import { useChangeWait } from '../../../lead/data/actions.ts';
import { formatFull } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { DueTime } from '../../../ui/relative-time.tsx';
import { processCopy as copy } from '../copy.es.ts';
import { Nothing, Part } from './part.tsx';

const MoveDialog = lazy(() => import('../../../lead/context/move-dialog.tsx'));

interface WaitsProps {
  leadId: LeadId;
  waits: readonly WaitView[];
  mayChange: boolean;
}

/** Every timer with its moment and its reason, and what a person can do about it. */
export function Waits({ leadId, waits, mayChange }: WaitsProps) {
  const inOrder = [...waits].sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  return (
    <Part title={copy.waits}>
      {waits.length === 0 && <Nothing>{copy.noWaits}</Nothing>}
      <ul className="flex flex-col divide-y divide-line rounded-md border empty:hidden">
        {inOrder.map((wait) => (
          <Wait key={wait.id} leadId={leadId} wait={wait} mayChange={mayChange} />
        ))}
      </ul>
    </Part>
  );
}

function Wait({ leadId, wait, mayChange }: { leadId: LeadId; wait: WaitView; mayChange: boolean }) {
  const { mutate, isPending } = useChangeWait(leadId);
  const [moving, setMoving] = useState(false);
  const name = waitKindNames[wait.kind];
  return (
    <li aria-label={name} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-56 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{name}</span>
          {wait.dueAt && <DueTime at={wait.dueAt} className="figures text-ink-2 text-sm" />}
        </p>
        <p className="text-ink-3 text-xs">
          {waitReason(wait.reason)}
          {wait.dueAt && <span className="sr-only"> {formatFull(wait.dueAt)}</span>}
        </p>
      </div>
      {mayChange && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            disabled={isPending}
            onClick={() => mutate({ waitId: wait.id, action: 'skip' })}
          >
            <SkipForward aria-hidden />
            {waitsCopy.skip}
          </Button>
          <Button size="sm" disabled={isPending} onClick={() => setMoving(true)}>
            <CalendarClock aria-hidden />
            {waitsCopy.move}
          </Button>
          <Button
            size="sm"
            disabled={isPending}
            onClick={() => mutate({ waitId: wait.id, action: 'run' })}
          >
            <Play aria-hidden />
            {waitsCopy.run}
          </Button>
        </div>
      )}
      {moving && (
        <Suspense>
          <MoveDialog
            name={name}
            dueAt={wait.dueAt}
            onClose={() => setMoving(false)}
            onMove={(dueAt) => mutate({ waitId: wait.id, action: 'move', dueAt })}
          />
        </Suspense>
      )}
    </li>
  );
}
