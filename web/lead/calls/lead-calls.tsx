import { useQuery } from '@tanstack/react-query';
import { Phone, PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import { Link } from 'react-router';
import { type Call, listCalls } from '../../../api/contract/calls.ts';
import type { LeadId } from '../../../domain/ids.ts';
import {
  callDirectionNames,
  callPurposeNames,
  leadCallsCopy as copy,
  nextActionNames,
  spokenFor,
} from '../../copy/calls.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx';
import { CallBadge, EmotionMark } from './badges.tsx';

const callsMax = 50;

/** This person's calls, newest first. */
export function LeadCalls({ leadId }: { leadId: LeadId }) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.leadCalls(leadId),
    queryFn: ({ signal }) => callRoute(listCalls, { query: { leadId, limit: callsMax }, signal }),
  });
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <div className="p-4">
        <LoadingNote />
        <Skeleton className="h-24 max-w-2xl rounded-md" />
      </div>
    );
  if (data.items.length === 0)
    return <EmptyState icon={Phone} title={copy.empty} text={copy.emptyText} />;
  return (
    <ul className="flex h-full flex-col gap-3 overflow-y-auto p-4">
      {data.items.map((call) => (
        <CallCard key={call.id} call={call} />
      ))}
    </ul>
  );
}

function CallCard({ call }: { call: Call }) {
  const { direction, purpose, durationS, emotion, summary, nextAction } = call;
  const Icon = direction === 'inbound' ? PhoneIncoming : PhoneOutgoing;
  return (
    <li className="max-w-2xl rounded-md border">
      <Link to={`/llamadas/${call.id}`} className="block rounded-md p-4 hover:bg-hover">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Icon className="size-4 text-ink-3" aria-hidden />
          <h3 className="min-w-0 flex-1 truncate font-medium">
            {callDirectionNames[direction]} · {callPurposeNames[purpose]}
          </h3>
          {emotion && <EmotionMark emotion={emotion} />}
          <CallBadge call={call} />
        </div>
        {summary && <p className="mt-2 text-sm">{summary}</p>}
        <p className="mt-2 flex flex-wrap gap-x-4 text-ink-3 text-xs">
          <RelativeTime at={call.answeredAt ?? call.createdAt} />
          {durationS !== null && durationS > 0 && <span>{spokenFor(durationS)}</span>}
          {nextAction && <span>{nextActionNames[nextAction]}</span>}
        </p>
      </Link>
    </li>
  );
}
