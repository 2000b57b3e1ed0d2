import { ShieldCheck } from 'lucide-react';
import { Link } from 'react-router';
import { formatAgo, formatFull } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { refusedCopy as copy, refusalName } from './copy.es.ts';
import { useRefused } from './data.ts';

/** What a model wanted to say and was not allowed to. */
export function Refused() {
  const { data, error, refetch } = useRefused();
  const nowMs = useNow();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="m-4 h-40 rounded-lg" />;
  if (data.items.length === 0)
    return <EmptyState icon={ShieldCheck} title={copy.empty} text={copy.emptyText} />;
  return (
    <ul aria-label={copy.list} className="-outline-offset-2 h-full divide-y overflow-y-auto">
      {data.items.map(({ id, leadId, composedBy, reasons, text, at }) => (
        <li key={id} className="flex flex-col gap-1 px-4 py-3">
          <p className="flex flex-wrap items-center gap-1.5 text-xs">
            {reasons.map((reason) => (
              <Badge key={reason} tone="danger">
                {refusalName(reason)}
              </Badge>
            ))}
            <span className="figures text-ink-3">
              {composedBy} ·{' '}
              <time dateTime={at} title={formatFull(at)}>
                {formatAgo(at, nowMs)}
              </time>
            </span>
          </p>
          <p className="line-clamp-4 whitespace-pre-wrap break-words">{text}</p>
          <Link
            to={`/bandeja/${leadId}`}
            className="self-start text-accent text-sm hover:underline"
          >
            {copy.seeLead}
          </Link>
        </li>
      ))}
    </ul>
  );
}
