import type { Db } from '../../db/connect.ts';
import { freestAgent } from '../../db/lead-life/agents.ts';
import { notify } from '../../db/lead-life/notify.ts';
import type { LeadId, UserId } from '../../domain/ids.ts';
import type { Classification, Role } from '../../domain/lead.ts';

interface HandOver {
  leadId: LeadId;
  classification: Classification;
  assignedAgentId: UserId | null;
  /** `hot_lead` or `asked_for_person`. */
  kind: string;
  dedupeKey: string;
}

/** Seniors sell to HOT leads, juniors to the others; when none of them is free, the other kind helps out. */
const preferred = (classification: Classification): Role[] =>
  classification === 'HOT' ? ['senior', 'junior'] : ['junior', 'senior'];

/** Finds the person who should take the lead now and tells them. null: nobody is free, the escalation will find out. */
export async function handOver(db: Db, lead: HandOver): Promise<UserId | null> {
  const agentId = lead.assignedAgentId ?? (await freestAgent(db, preferred(lead.classification)));
  if (agentId !== null)
    await notify(db, {
      userIds: [agentId],
      kind: lead.kind,
      leadId: lead.leadId,
      dedupeKey: lead.dedupeKey,
    });
  return agentId;
}
