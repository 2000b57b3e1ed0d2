import type { ReactNode } from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import { LeadCalls } from '../../lead/calls/lead-calls.tsx';
import { ContextPanel } from '../../lead/context/context-panel.tsx';
import { ThreadView } from '../../lead/conversation/thread-view.tsx';
import { useUrlState } from '../../lib/url-state.ts';
import { useMedia } from '../../lib/use-media.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { leadCopy as copy } from './copy.es.ts';
import { LeadSales } from './lead-sales.tsx';
import { Process } from './process/process.tsx';

type Part = keyof typeof copy.tabs;
const isPart = (value: string | undefined): value is Part =>
  value !== undefined && value in copy.tabs;

/** Who it is on the left, everything that happened on the right; on a phone one after another behind tabs. */
export function LeadPage({ lead }: { lead: Lead }) {
  const [{ ver }, setUrl] = useUrlState('ver');
  const isWide = useMedia('(min-width: 900px)');
  const first: Part = isWide ? 'history' : 'profile';
  const asked = isPart(ver) ? ver : first;
  const part = isWide && asked === 'profile' ? first : asked;
  const panels: Record<Part, ReactNode> = {
    profile: <ContextPanel lead={lead} />,
    history: (
      <div className="flex h-full flex-col">
        <ThreadView leadId={lead.id} />
      </div>
    ),
    calls: <LeadCalls leadId={lead.id} />,
    sales: <LeadSales leadId={lead.id} />,
    process: <Process lead={lead} />,
  };
  const parts: Part[] = isWide
    ? ['history', 'calls', 'sales', 'process']
    : ['profile', 'history', 'calls', 'sales', 'process'];
  return (
    <div className="flex min-h-0 flex-1">
      {isWide && <div className="w-96 shrink-0 border-r bg-surface">{panels.profile}</div>}
      <Tabs
        label={copy.parts}
        value={part}
        onChange={(next) => setUrl({ ver: next === first ? '' : next })}
        tabs={parts.map((value) => ({
          value,
          label: copy.tabs[value],
          content: panels[value],
        }))}
        className="min-w-0 flex-1 bg-surface"
      />
    </div>
  );
}
