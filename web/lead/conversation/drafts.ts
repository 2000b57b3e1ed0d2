import type { LeadId } from '../../../domain/ids.ts';

/** What was being written to whom; survives going to another conversation and back. */
const drafts = new Map<LeadId, string>();

export const keptDraft = (leadId: LeadId): string => drafts.get(leadId) ?? '';

export function keepDraft(leadId: LeadId, text: string): void {
  if (text) drafts.set(leadId, text);
  else drafts.delete(leadId);
}
