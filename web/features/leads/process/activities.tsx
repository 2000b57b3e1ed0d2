import { TriangleAlert } from 'lucide-react';
import type { LeadWorkflow } from '../../../../api/contract/process.ts';
import { Badge } from '../../../ui/badge.tsx';
import { DueTime } from '../../../ui/relative-time.tsx';
import { activityNames, processCopy as copy } from '../copy.es.ts';
import { Nothing, Part } from './part.tsx';

type Activity = LeadWorkflow['pendingActivities'][number];

/** What is being done now, how often it was tried, and why it did not work. */
export const Activities = ({ activities }: { activities: readonly Activity[] }) => (
  <Part title={copy.activities}>
    {activities.length === 0 && <Nothing>{copy.noActivities}</Nothing>}
    <ul className="flex flex-col divide-y divide-line rounded-md border empty:hidden">
      {activities.map((activity) => (
        <Row key={`${activity.type}-${activity.attempt}-${activity.nextAttemptAt}`} {...activity} />
      ))}
    </ul>
  </Part>
);

const Row = ({ type, attempt, maximumAttempts, lastError, nextAttemptAt }: Activity) => (
  <li className="px-4 py-3">
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-medium" title={type}>
        {activityNames[type] ?? type}
      </span>
      <Badge tone={lastError ? 'warning' : 'neutral'}>
        {copy.attempt(attempt, maximumAttempts)}
      </Badge>
      {nextAttemptAt && (
        <span className="text-ink-2 text-xs">
          {copy.nextAttempt}: <DueTime at={nextAttemptAt} className="figures" />
        </span>
      )}
    </p>
    {lastError && (
      <p className="mt-1 flex gap-1.5 text-danger text-xs">
        <TriangleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
        <span className="min-w-0 break-words">
          {copy.lastError}: {lastError}
        </span>
      </p>
    )}
  </li>
);
