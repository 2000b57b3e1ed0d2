import { Inbox } from 'lucide-react';
import { Link } from 'react-router';
import type { SimulatedPhone } from '../../../api/contract/simulator.ts';
import { ClassBadge } from '../../ui/class-badge.tsx';
import { phoneCopy as copy } from './copy.es.ts';
import { useLeadOf } from './data.ts';

/** From the customer's side of the table to the company's. */
export function LeadLink({ phone }: { phone: SimulatedPhone }) {
  const { data: lead } = useLeadOf(phone);
  if (!lead) return <span className="shrink-0 text-ink-3 text-xs">{copy.noLead}</span>;
  return (
    <div className="flex shrink-0 flex-col items-end">
      <Link
        to={`/bandeja/${lead.id}`}
        className="flex items-center gap-1.5 rounded-xs font-medium text-accent text-sm hover:underline"
      >
        <Inbox className="size-3.5" aria-hidden />
        {copy.seeLead}
      </Link>
      <ClassBadge classification={lead.classification} score={lead.score} plain />
    </div>
  );
}
