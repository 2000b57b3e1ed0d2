import { ExternalLink } from 'lucide-react';
import { Link } from 'react-router';
import type { Lead } from '../../../api/contract/leads.ts';
import { contextCopy as copy } from '../../copy/context.ts';
import { attentionNames, ownerNames, stageNames } from '../../copy/lead.ts';
import { formatPhone } from '../../lib/format.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { LeadActions } from './lead-actions.tsx';

/** Who this is, where they stand, and what can be done. */
export function LeadHead({ lead }: { lead: Lead }) {
  const attention = lead.attention ? attentionNames[lead.attention] : undefined;
  return (
    <header className="flex flex-col gap-3 border-b px-4 py-4">
      <div className="flex items-center gap-3">
        <Avatar name={lead.displayName} size="lg" />
        <div className="min-w-0 flex-1">
          <Link
            to={`/leads/${lead.id}`}
            title={copy.openLead}
            className="flex items-center gap-1.5 font-semibold text-lg hover:text-accent"
          >
            <span className="truncate">{lead.displayName}</span>
            <ExternalLink className="size-3.5 shrink-0 text-ink-3" aria-hidden />
          </Link>
          <p className="figures truncate text-ink-2 text-sm">
            {lead.phone ? formatPhone(lead.phone) : copy.noPhone}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Badge>{stageNames[lead.stage]}</Badge>
        <Badge>
          {copy.assigned}: {lead.assignedAgent?.name ?? ownerNames.nobody}
        </Badge>
        {attention && <Badge tone="danger">{attention}</Badge>}
      </div>
      <LeadActions lead={lead} />
    </header>
  );
}
