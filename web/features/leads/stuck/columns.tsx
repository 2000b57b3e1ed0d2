import { RotateCw } from 'lucide-react';
import type { StuckLead } from '../../../../api/contract/stuck.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import type { Column } from '../../../ui/table.tsx';
import { stuckCopy as copy } from './copy.es.ts';
import { useRetry } from './use-stuck.ts';

/** Who waits, why, since when, what was tried, and the way out. */
export const columns: readonly Column<StuckLead>[] = [
  { id: 'name', header: copy.columns.name, cell: ({ lead }) => lead.displayName },
  {
    id: 'reason',
    header: copy.columns.reason,
    width: '180px',
    cell: ({ reason }) => <Badge tone="warning">{copy.reasons[reason]}</Badge>,
  },
  {
    id: 'since',
    header: copy.columns.since,
    width: '110px',
    wideOnly: true,
    cell: ({ since }) => <RelativeTime at={since} />,
  },
  {
    id: 'error',
    header: copy.columns.error,
    wideOnly: true,
    cell: ({ lastError, attempt }) => (
      <span className="text-ink-2" title={lastError ?? undefined}>
        {lastError ?? copy.noError}
        {attempt !== null && <span className="text-ink-3"> · {copy.attempt(attempt)}</span>}
      </span>
    ),
  },
  {
    id: 'retry',
    header: copy.columns.retry,
    width: '132px',
    align: 'right',
    cell: (stuck) => <Retry stuck={stuck} />,
  },
];

function Retry({ stuck }: { stuck: StuckLead }) {
  const { mutate, isPending } = useRetry();
  return (
    <Button
      size="sm"
      busy={isPending}
      className="relative z-[1]"
      aria-label={copy.retryOf(stuck.lead.displayName)}
      onClick={() => mutate(stuck)}
    >
      {!isPending && <RotateCw aria-hidden />}
      {copy.retry}
    </Button>
  );
}
