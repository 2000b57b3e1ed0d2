import type { Lead, listLeads } from '../../../api/contract/leads.ts';
import { classifications, stages } from '../../../domain/lead.ts';
import type { CallInput } from '../../lib/call-route.ts';
import { useUrlState } from '../../lib/url-state.ts';

export type Filters = NonNullable<CallInput<typeof listLeads>['query']>;

/** The list's filters, read from and written to the URL. */
export function useFilters() {
  const [url, setUrl] = useUrlState('clase', 'etapa', 'atiende', 'sinleer', 'q');
  const filters: Filters = {
    ...optional(
      'classification',
      classifications.find((value) => value === url.clase),
    ),
    ...optional(
      'stage',
      stages.find((value) => value === url.etapa),
    ),
    ...optional('owner', url.atiende),
    ...optional('unread', url.sinleer ? ('true' as const) : undefined),
    ...optional('q', url.q),
  };
  return { url, setUrl, filters, isFiltered: Object.keys(filters).length > 0 };
}

const optional = <K extends string, V>(name: K, value: V | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: V };

/**
 * Whether a lead that changed still belongs to a list. A search cannot be judged here: only the
 * server knows what matches, so such a list keeps what it has and takes nothing new.
 */
export function belongs(lead: Lead, filters: Filters, myId: string): boolean | 'unknown' {
  const { classification, stage, owner, unread, q } = filters;
  if (classification && lead.classification !== classification) return false;
  if (stage && lead.stage !== stage) return false;
  if (unread === 'true' && lead.unreadCount === 0) return false;
  if (owner && !ownedBy(lead, owner, myId)) return false;
  return q ? 'unknown' : true;
}

function ownedBy(lead: Lead, owner: string, myId: string): boolean {
  if (owner === 'bot' || owner === 'agent') return lead.owner.kind === owner;
  if (owner === 'unassigned') return lead.assignedAgent === null;
  const userId = owner === 'me' ? myId : owner;
  return lead.owner.agentId === userId || lead.assignedAgent?.id === userId;
}
