import type { Lead } from '../../../api/contract/leads.ts';
import { sendMessage } from '../../../api/contract/messages.ts';
import { useMay, useMe } from '../../lib/session.ts';

/** How a conversation stands towards the person looking at it. */
export type Standing =
  | { kind: 'bot' }
  | { kind: 'me' }
  | { kind: 'other'; name: string }
  | { kind: 'closed'; stage: 'won' | 'lost' }
  | { kind: 'opted_out' };

export function useStanding(lead: Lead): Standing {
  const me = useMe();
  if (lead.optedOutAt) return { kind: 'opted_out' };
  if (lead.stage === 'won' || lead.stage === 'lost') return { kind: 'closed', stage: lead.stage };
  if (lead.owner.kind === 'bot') return { kind: 'bot' };
  if (lead.owner.agentId === me.id) return { kind: 'me' };
  return { kind: 'other', name: lead.ownerAgent?.name ?? '' };
}

/** Anyone who sells takes over from the assistant; only a supervisor from another person. */
export function useMayTake({ kind }: Standing): boolean {
  const { role } = useMe();
  return useMaySell() && (kind === 'bot' || (kind === 'other' && role === 'supervisor'));
}

/** Whether this person may write and act on leads at all; the others only look. */
export const useMaySell = (): boolean => useMay(sendMessage);
