import { Users } from 'lucide-react';
import type { Lead } from '../../../api/contract/leads.ts';
import { presenceNames, roleNames } from '../../copy/common.ts';
import { assignCopy as copy } from '../../copy/context.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useAssign } from '../data/actions.ts';
import { useAgents } from '../data/queries.ts';

/** Makes an agent responsible for a lead; who is free stands first. */
export default function AssignDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const agents = useAgents();
  const assign = useAssign(lead.id);
  const free = [...(agents.data?.items ?? [])].sort(
    (a, b) =>
      Number(b.presence === 'available') - Number(a.presence === 'available') ||
      a.openLeads - b.openLeads,
  );
  return (
    <Dialog open onOpenChange={onClose} title={copy.title} description={copy.text}>
      {agents.isPending && <Skeleton className="h-24 w-full" />}
      {agents.isError && <ErrorState error={agents.error} onRetry={() => void agents.refetch()} />}
      {agents.data && free.length === 0 && <EmptyState icon={Users} title={copy.empty} />}
      <ul className="-mx-2 pb-3">
        {free.map((agent) => (
          <li key={agent.id}>
            <button
              type="button"
              disabled={assign.isPending}
              onClick={() =>
                assign.mutate({ agentId: agent.id, name: agent.name }, { onSuccess: onClose })
              }
              className="flex w-full items-center gap-3 rounded-md px-2 py-2 text-left hover:bg-hover disabled:opacity-60"
            >
              <Avatar name={agent.name} presence={agent.presence} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium text-sm">{agent.name}</span>
                <span className="block text-ink-3 text-xs">
                  {roleNames[agent.role]} · {presenceNames[agent.presence]}
                </span>
              </span>
              <span className="figures text-ink-2 text-xs">{copy.load(agent.openLeads)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
