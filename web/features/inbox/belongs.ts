import type { Lead } from '../../../api/contract/leads.ts';
import type { Filters } from './filters.ts';

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
