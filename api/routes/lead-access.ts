import type { Db } from '../../db/connect.ts';
import { findLead, type LeadRow } from '../../db/queries/leads.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { Caller } from '../caller.ts';
import { ApiError } from '../errors.ts';

/** @throws ApiError not_found */
export async function requireLead(db: Db, leadId: LeadId): Promise<LeadRow> {
  const lead = await findLead(db, leadId);
  if (!lead) throw new ApiError('not_found');
  return lead;
}

/**
 * Agents see every lead and act on those that nobody else owns; a supervisor acts on all.
 * @throws ApiError not_found, owned_by_other
 */
export async function requireActable(db: Db, leadId: LeadId, caller: Caller): Promise<LeadRow> {
  const lead = await requireLead(db, leadId);
  const isOthers =
    lead.ownerKind === 'agent' && lead.ownerAgentId !== null && lead.ownerAgentId !== caller.userId;
  if (isOthers && caller.role !== 'supervisor') throw new ApiError('owned_by_other');
  return lead;
}
