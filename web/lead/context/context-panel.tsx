import type { Lead } from '../../../api/contract/leads.ts';
import { contextCopy as copy } from '../../copy/context.ts';
import { useMaySell } from '../data/permissions.ts';
import { LeadHead } from './lead-head.tsx';
import { NextActions } from './next-actions.tsx';
import { Profile } from './profile.tsx';
import { ScoreCard } from './score-card.tsx';

/** Everything known of a lead beside the conversation: score, profile, what comes next. */
export function ContextPanel({ lead }: { lead: Lead }) {
  const maySell = useMaySell();
  return (
    <aside aria-label={copy.panel} className="flex h-full flex-col overflow-y-auto bg-surface">
      <LeadHead lead={lead} />
      <div className="flex flex-col divide-y divide-line">
        <ScoreCard lead={lead} />
        <NextActions lead={lead} mayChange={maySell} />
        <Profile key={lead.id} lead={lead} mayEdit={maySell} />
      </div>
    </aside>
  );
}
