import type { Db } from '../../db/connect.ts';
import type { CampaignVersionId, LeadId } from '../../domain/ids.ts';
import type { CarriedState } from '../../workflows/lead/messages.ts';

/**
 * What a lead's row says its workflow should know when it has none running: a seeded or imported
 * lead, or one whose life had ended. null for a brand-new lead, and for one that does not exist.
 */
export async function carriedState(db: Db, leadId: LeadId): Promise<CarriedState | null> {
  const row = await db
    .selectFrom('lead')
    .leftJoin('enrolment', (join) =>
      join.onRef('enrolment.leadId', '=', 'lead.id').on('enrolment.status', '=', 'active'),
    )
    .where('lead.id', '=', leadId)
    .select([
      'lead.stage',
      'lead.classification',
      'lead.ownerKind',
      'lead.ownerAgentId',
      'lead.assignedAgentId',
      'lead.optedOutAt',
      'lead.waitingFor',
      'enrolment.campaignVersionId',
      'enrolment.stepIndex',
      'enrolment.enrolledAt',
    ])
    .executeTakeFirst();
  if (row === undefined || isBrandNew(row)) return null;
  const { ownerAgentId, campaignVersionId, stepIndex, enrolledAt } = row;
  return {
    owner: { kind: row.ownerKind, ...(ownerAgentId !== null && { agentId: ownerAgentId }) },
    assignedAgentId: row.assignedAgentId,
    stage: row.stage,
    classification: row.classification,
    optedOut: row.optedOutAt !== null,
    waits: row.waitingFor,
    inbox: [],
    outbox: [],
    seen: [],
    enrolment:
      campaignVersionId === null || enrolledAt === null
        ? null
        : {
            campaignVersionId: campaignVersionId as CampaignVersionId,
            stepIndex: stepIndex ?? 0,
            enrolledAtMs: enrolledAt.getTime(),
          },
    turnCount: 0,
  };
}

/** Nothing happened to it yet that a fresh workflow would not assume by itself. */
function isBrandNew(row: {
  stage: string;
  classification: string;
  ownerKind: string;
  assignedAgentId: string | null;
  optedOutAt: Date | null;
  waitingFor: unknown[];
}): boolean {
  return (
    row.stage === 'new' &&
    row.classification === 'COLD' &&
    row.ownerKind === 'bot' &&
    row.assignedAgentId === null &&
    row.optedOutAt === null &&
    row.waitingFor.length === 0
  );
}
