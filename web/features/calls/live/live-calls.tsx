import { PhoneCall } from 'lucide-react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx';
import { callsCopy as copy } from '../copy.es.ts';
import { useCalls } from '../data.ts';
import { LiveCard } from './live-card.tsx';

/** Everybody who is on the line, with what is being said. */
export function LiveCalls() {
  const { calls, data, error, refetch } = useCalls({ group: 'live' });
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <div className="grid gap-3 p-4 lg:grid-cols-2 2xl:grid-cols-3">
        <LoadingNote />
        <Skeleton className="h-56 rounded-md" />
        <Skeleton className="h-56 rounded-md max-lg:hidden" />
      </div>
    );
  if (calls.length === 0)
    return <EmptyState icon={PhoneCall} title={copy.nobody} text={copy.nobodyText} />;
  return (
    <ul
      aria-label={copy.live}
      className="grid h-full auto-rows-max grid-cols-1 content-start gap-3 overflow-y-auto p-4 lg:grid-cols-2 2xl:grid-cols-3"
    >
      {calls.map((call) => (
        <LiveCard key={call.id} call={call} />
      ))}
    </ul>
  );
}
