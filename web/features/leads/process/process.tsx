import { useQuery } from '@tanstack/react-query';
import { CloudOff, Workflow } from 'lucide-react';
import type { Lead } from '../../../../api/contract/leads.ts';
import { getLeadWorkflow } from '../../../../api/contract/process.ts';
import { useMaySell } from '../../../lead/data/permissions.ts';
import { callRoute } from '../../../lib/call-route.ts';
import { keys } from '../../../lib/keys.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx';
import { processCopy as copy } from '../copy.es.ts';
import { Activities } from './activities.tsx';
import { State } from './state.tsx';
import { Timeline } from './timeline.tsx';
import { Waits } from './waits.tsx';

/** A retry or a timer that passes is not announced; while somebody looks, it is asked again. */
const askAgainMs = 5000;

/** What the lead's process is doing, waiting for and struggling with. */
export function Process({ lead }: { lead: Lead }) {
  const mayChange = useMaySell();
  const { data, error, refetch } = useQuery({
    queryKey: keys.workflow(lead.id),
    queryFn: ({ signal }) => callRoute(getLeadWorkflow, { params: { leadId: lead.id }, signal }),
    refetchInterval: askAgainMs,
  });
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.status === 'not_started' && data.timers.length === 0) {
    return <EmptyState icon={Workflow} title={copy.notStarted} text={copy.notStartedText} />;
  }
  const isUnreachable = data.status === 'unreachable';
  const isKnown = !isUnreachable && data.status !== 'not_started';
  return (
    <div className="h-full overflow-y-auto p-4">
      <div className="flex max-w-3xl flex-col gap-6">
        {isUnreachable && <Unreachable />}
        {isKnown && <State workflow={data} />}
        <Waits
          leadId={lead.id}
          waits={isUnreachable && data.timers.length === 0 ? lead.waitingFor : data.timers}
          mayChange={mayChange && !isUnreachable}
        />
        {isKnown && <Activities activities={data.pendingActivities} />}
        {isKnown && <Timeline timeline={data.timeline} />}
      </div>
    </div>
  );
}

const Unreachable = () => (
  <div role="status" className="flex gap-3 rounded-md bg-warning-soft p-4 text-warning">
    <CloudOff className="size-5 shrink-0" aria-hidden />
    <div className="text-sm">
      <p className="font-medium">{copy.unreachable}</p>
      <p>{copy.unreachableText}</p>
    </div>
  </div>
);

const Loading = () => (
  <div className="flex max-w-3xl flex-col gap-4 p-4">
    <LoadingNote />
    <Skeleton className="h-16 w-full rounded-md" />
    <Skeleton className="h-24 w-full rounded-md" />
    <Skeleton className="h-40 w-full rounded-md" />
  </div>
);
