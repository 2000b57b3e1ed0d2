import { useQuery } from '@tanstack/react-query';
import { PhoneCall } from 'lucide-react';
import { Link } from 'react-router';
import { listCalls } from '../../../api/contract/calls.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { leadCallsCopy as copy } from '../../copy/calls.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { Button } from '../../ui/button.tsx';
import { CallBadge, EmotionMark } from './badges.tsx';

/** Over a conversation whose customer is on the telephone right now: the way to that call. */
export function LiveCallBar({ leadId }: { leadId: LeadId }) {
  const { data } = useQuery({
    queryKey: keys.leadLiveCall(leadId),
    queryFn: ({ signal }) =>
      callRoute(listCalls, { query: { leadId, group: 'live', limit: 1 }, signal }),
  });
  const call = data?.items[0];
  if (call === undefined) return null;
  return (
    <section
      aria-label={copy.live}
      className="flex flex-wrap items-center gap-2 border-b bg-accent-soft px-4 py-2 text-sm"
    >
      <PhoneCall className="size-4 text-accent" aria-hidden />
      <span className="font-medium">{copy.live}</span>
      <CallBadge call={call} />
      {call.emotion && <EmotionMark emotion={call.emotion} />}
      <Button asChild size="sm" className="ml-auto">
        <Link to={`/llamadas/${call.id}`}>{copy.open}</Link>
      </Button>
    </section>
  );
}
