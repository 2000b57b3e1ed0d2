import { ShieldCheck } from 'lucide-react';
import { Link } from 'react-router';
import type { RefusedReply } from '../../../api/contract/assistant.ts';
import { formatAgo, formatFull } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx';
import { authorName, refusedCopy as copy, refusalName } from './copy.es.ts';
import { useRefused } from './data.ts';

/** What a model wanted to say and was not allowed to: whole, once a message of the customer. */
export function Refused() {
  const { data, error, refetch } = useRefused();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0)
    return <EmptyState icon={ShieldCheck} title={copy.empty} text={copy.emptyText} />;
  return (
    <ul aria-label={copy.list} className="-outline-offset-2 h-full divide-y overflow-y-auto">
      {data.items.map((refused) => (
        <li key={refused.id} className="mx-auto flex max-w-5xl flex-col gap-2 px-4 py-4">
          <Item refused={refused} />
        </li>
      ))}
    </ul>
  );
}

function Item({ refused }: { refused: RefusedReply }) {
  const { leadId, leadName, question, attempts, sentInstead, at } = refused;
  const nowMs = useNow();
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-2">
        <span className="font-medium">{leadName}</span>
        <time dateTime={at} title={formatFull(at)} className="figures text-ink-3 text-xs">
          {formatAgo(at, nowMs)}
        </time>
      </p>
      {question && <Quote name={copy.asked} text={question} />}
      {attempts.map(({ composedBy, reasons, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: attempts have nothing but their order
        <div key={index} className="rounded-lg border px-3 py-2">
          <p className="mb-1 flex flex-wrap items-center gap-1.5 text-xs">
            <span className="text-ink-3">
              {attempts.length > 1 && `${copy.attempt(index + 1)} · `}
              {authorName(composedBy)}
            </span>
            {reasons.map((reason) => (
              <Badge key={reason} tone="danger">
                {refusalName(reason)}
              </Badge>
            ))}
          </p>
          <p className="whitespace-pre-wrap break-words">{text}</p>
        </div>
      ))}
      {sentInstead ? (
        <Quote name={copy.sentInstead} text={sentInstead} />
      ) : (
        <p className="text-ink-3 text-sm">{copy.nothingSent}</p>
      )}
      <Link to={`/bandeja/${leadId}`} className="self-start text-accent text-sm hover:underline">
        {copy.seeLead(leadName)}
      </Link>
    </>
  );
}

const Quote = ({ name, text }: { name: string; text: string }) => (
  <p className="whitespace-pre-wrap break-words text-sm">
    <span className="block text-ink-3 text-xs">{name}</span>
    {text}
  </p>
);

const Loading = () => (
  <div className="mx-auto flex max-w-5xl flex-col gap-6 p-4">
    <LoadingNote />
    {['first', 'second', 'third'].map((key) => (
      <div key={key} className="flex flex-col gap-2">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-4 w-3/5" />
        <Skeleton className="h-20 rounded-lg" />
      </div>
    ))}
  </div>
);
