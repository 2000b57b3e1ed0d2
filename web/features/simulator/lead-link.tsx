import { Inbox } from 'lucide-react';
import { Link } from 'react-router';
import type { SimulatedPhone } from '../../../api/contract/simulator.ts';
import { Button } from '../../ui/button.tsx';
import { ClassBadge } from '../../ui/class-badge.tsx';
import { phoneCopy as copy } from './copy.es.ts';
import { useLeadOf } from './data.ts';

/** From the customer's side of the table to the company's. */
export function LeadLink({ phone }: { phone: SimulatedPhone }) {
  const { data: lead } = useLeadOf(phone);
  if (!lead) return <span className="shrink-0 text-ink-3 text-xs">{copy.noLead}</span>;
  return (
    <>
      <ClassBadge classification={lead.classification} score={lead.score} />
      <Button asChild size="sm">
        <Link to={`/bandeja/${lead.id}`}>
          <Inbox aria-hidden />
          {copy.seeLead}
        </Link>
      </Button>
    </>
  );
}
