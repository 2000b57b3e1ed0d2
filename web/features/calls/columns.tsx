import { PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import type { Call } from '../../../api/contract/calls.ts';
import {
  callDirectionNames,
  callPurposeNames,
  clockOf,
  nextActionNames,
} from '../../copy/calls.ts';
import { CallBadge, EmotionMark } from '../../lead/calls/badges.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import type { Column } from '../../ui/table.tsx';
import { CallActions } from './call-actions.tsx';
import { callsCopy as copy } from './copy.es.ts';
import { Due } from './due.tsx';

const none = <span className="text-ink-3">—</span>;

const lead: Column<Call> = {
  id: 'lead',
  header: copy.columns.lead,
  cell: ({ leadName, direction, purpose }) => {
    const Icon = direction === 'inbound' ? PhoneIncoming : PhoneOutgoing;
    return (
      <span className="flex min-w-0 items-center gap-2">
        <Icon className="size-3.5 shrink-0 text-ink-3" aria-label={callDirectionNames[direction]} />
        <span className="flex min-w-0 flex-col leading-4.5">
          <span className="truncate font-medium">{leadName}</span>
          <span className="truncate text-ink-3 text-xs md:hidden">{callPurposeNames[purpose]}</span>
        </span>
      </span>
    );
  },
};

const purpose: Column<Call> = {
  id: 'purpose',
  header: copy.columns.purpose,
  width: '18%',
  wideOnly: true,
  cell: (call) => callPurposeNames[call.purpose],
};

/** Calls that are over: how they went. */
export const endedColumns: readonly Column<Call>[] = [
  lead,
  purpose,
  {
    id: 'outcome',
    header: copy.columns.outcome,
    width: '124px',
    cell: (call) => <CallBadge call={call} />,
  },
  {
    id: 'emotion',
    header: copy.columns.emotion,
    width: '116px',
    wideOnly: true,
    cell: ({ emotion }) => (emotion ? <EmotionMark emotion={emotion} /> : none),
  },
  {
    id: 'next',
    header: copy.columns.next,
    width: '18%',
    wideOnly: true,
    cell: ({ nextAction }) => (nextAction ? nextActionNames[nextAction] : none),
  },
  {
    id: 'duration',
    header: copy.columns.duration,
    width: '84px',
    align: 'right',
    wideOnly: true,
    cell: ({ durationS }) =>
      durationS ? <span className="figures">{clockOf(durationS)}</span> : none,
  },
  {
    id: 'when',
    header: copy.columns.when,
    width: '84px',
    align: 'right',
    cell: ({ endedAt, createdAt }) => (
      <RelativeTime at={endedAt ?? createdAt} className="text-ink-2" />
    ),
  },
];

/** Calls to be made: when, and what can be done about them. */
export const waitingColumns: readonly Column<Call>[] = [
  lead,
  purpose,
  {
    id: 'status',
    header: copy.columns.status,
    width: '112px',
    cell: (call) => <CallBadge call={call} />,
  },
  {
    id: 'attempts',
    header: copy.columns.attempts,
    width: '84px',
    align: 'right',
    wideOnly: true,
    cell: ({ attempts }) => <span className="figures">{attempts}</span>,
  },
  {
    id: 'due',
    header: copy.columns.due,
    width: '172px',
    wideOnly: true,
    cell: ({ scheduledFor }) => <Due at={scheduledFor} />,
  },
  {
    id: 'actions',
    header: '',
    width: '112px',
    align: 'right',
    cell: (call) => (
      <span className="relative z-[1] inline-flex">
        <CallActions call={call} small />
      </span>
    ),
  },
];
