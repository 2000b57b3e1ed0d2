import { type Priority, type SearchAttributePair, TypedSearchAttributes } from '@temporalio/common';
import type { LeadId } from '../../domain/ids.ts';
import { earliest } from '../../domain/waits/plan.ts';
import {
  type CarriedState,
  type LeadInput,
  leadWorkflowId,
} from '../../workflows/lead/messages.ts';
import * as attributes from '../../workflows/search-attributes.ts';

export interface LeadWorkflowSettings {
  taskQueue: string;
  timeScale: number;
}

/** How a lead's workflow is started, whoever starts it: same id, and what Temporal UI and visibility show from the first moment. */
export function startOptions(
  leadId: LeadId,
  carried: CarriedState | null,
  { taskQueue, timeScale }: LeadWorkflowSettings,
) {
  const input: LeadInput = { leadId, timeScale, ...(carried !== null && { carried }) };
  const liveChat: Priority = { priorityKey: 2 };
  return {
    workflowId: leadWorkflowId(leadId),
    taskQueue,
    args: [input] as [LeadInput],
    // A lead that was won or lost and writes again begins a new run under the same id.
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    typedSearchAttributes: new TypedSearchAttributes(startAttributes(carried)),
    staticSummary: 'Vida de un lead, del primer mensaje al cierre',
    staticDetails: `Ficha en Timbre: \`/leads/${leadId}\``,
    priority: liveChat,
  };
}

function startAttributes(carried: CarriedState | null): SearchAttributePair[] {
  const pairs: SearchAttributePair[] = [
    { key: attributes.leadStage, value: carried?.stage ?? 'new' },
    { key: attributes.leadClassification, value: carried?.classification ?? 'COLD' },
    { key: attributes.leadOwnerKind, value: carried?.owner.kind ?? 'bot' },
  ];
  const campaign = carried?.enrolment?.campaignVersionId;
  if (campaign !== undefined) pairs.push({ key: attributes.leadCampaign, value: campaign });
  const next = earliest(carried?.waits ?? []);
  if (next !== null)
    pairs.push({ key: attributes.leadNextActionAt, value: new Date(next.dueAtMs) });
  return pairs;
}
