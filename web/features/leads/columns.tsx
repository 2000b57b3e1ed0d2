import type { Lead } from '../../../api/contract/leads.ts';
import { operatorNames, ownerNames, serviceNames, stageNames } from '../../copy/lead.ts';
import { waitKindNames } from '../../copy/waits.ts';
import { formatPhone } from '../../lib/format.ts';
import { ClassBadge } from '../../ui/class-badge.tsx';
import { DueTime, RelativeTime } from '../../ui/relative-time.tsx';
import type { Column } from '../../ui/table.tsx';
import { listCopy as copy } from './copy.es.ts';

const none = <span className="text-ink-3">{copy.none}</span>;

/** Who it is, how warm, who has it, and what comes next. */
export const columns: readonly Column<Lead>[] = [
  {
    id: 'name',
    header: copy.columns.name,
    cell: (lead) => (
      <span className="flex min-w-0 flex-col leading-4.5">
        <span className="truncate font-medium" title={lead.displayName}>
          {lead.displayName}
        </span>
        {lead.phone && formatPhone(lead.phone) !== lead.displayName && (
          <span className="figures truncate text-ink-3 text-xs">{formatPhone(lead.phone)}</span>
        )}
      </span>
    ),
  },
  {
    id: 'classification',
    header: copy.columns.classification,
    width: '124px',
    cell: ({ classification, score }) => (
      <ClassBadge classification={classification} score={score} />
    ),
  },
  {
    id: 'stage',
    header: copy.columns.stage,
    width: '128px',
    wideOnly: true,
    cell: ({ stage }) => stageNames[stage],
  },
  {
    id: 'owner',
    header: copy.columns.owner,
    width: '14%',
    wideOnly: true,
    cell: ({ owner, ownerAgent }) =>
      owner.kind === 'bot' ? (
        <span className="text-ink-2">{ownerNames.bot}</span>
      ) : (
        ownerAgent?.name
      ),
  },
  {
    id: 'interest',
    header: copy.columns.interest,
    width: '14%',
    wideOnly: true,
    cell: (lead) => interestOf(lead) || none,
  },
  {
    id: 'zone',
    header: copy.columns.zone,
    width: '14%',
    wideOnly: true,
    cell: ({ zone }) => zone || none,
  },
  {
    id: 'next',
    header: copy.columns.next,
    width: '17%',
    wideOnly: true,
    cell: (lead) => <Next lead={lead} />,
  },
  {
    id: 'last',
    header: copy.columns.last,
    width: '92px',
    align: 'right',
    cell: ({ lastMessageAt }) =>
      lastMessageAt ? <RelativeTime at={lastMessageAt} className="text-ink-2" /> : none,
  },
];

function interestOf({ serviceInterest, operatorInterest }: Lead): string {
  const service = serviceInterest ? serviceNames[serviceInterest] : '';
  const operator = operatorInterest ? (operatorNames[operatorInterest] ?? operatorInterest) : '';
  return [service, operator].filter(Boolean).join(' · ');
}

function Next({ lead }: { lead: Lead }) {
  const next = [...lead.waitingFor].sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''))[0];
  if (!next) return none;
  return (
    <span className="flex min-w-0 flex-col leading-4.5">
      <span className="truncate">{waitKindNames[next.kind]}</span>
      {next.dueAt && <DueTime at={next.dueAt} className="figures text-ink-3 text-xs" />}
    </span>
  );
}
