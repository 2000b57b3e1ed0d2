import type { Client } from '@temporalio/client';
import type { Db } from '../../db/connect.ts';
import { unfinishedMessages } from '../../db/queries/stuck-leads.ts';
import type { LeadId } from '../../domain/ids.ts';
import { leadWorkflowId } from '../../workflows/lead/messages.ts';
import { conditionOf } from './condition.ts';
import { LeadWorkflowError, reaching } from './errors.ts';
import type { LeadWorkflows } from './index.ts';

interface RetryOptions {
  client: Client;
  db: Db;
  leadWorkflows: Pick<LeadWorkflows, 'ensureStarted' | 'customerMessaged' | 'agentMessaged'>;
}

/**
 * Gets a stuck lead going. A workflow that only attempts something again and again is ended and
 * begun anew from the lead's row; what was not answered or sent is told again. Safe at any moment:
 * turns and sends are done once by their own records in the database, whoever asks for them.
 * @throws LeadWorkflowError unavailable
 */
export async function retryLead(
  { client, db, leadWorkflows }: RetryOptions,
  leadId: LeadId,
): Promise<'told' | 'restarted' | 'started'> {
  const { status, attempt } = await conditionOf(client, leadId);
  if (status === 'unreachable')
    throw new LeadWorkflowError('unavailable', 'the workflow service does not answer');
  const isRunning = status === 'running';
  const runsInVain = isRunning && attempt !== null;
  if (runsInVain)
    await reaching(() =>
      client.workflow.getHandle(leadWorkflowId(leadId)).terminate('a supervisor retries it'),
    );
  await leadWorkflows.ensureStarted(leadId);
  for (const { id, direction, at } of await unfinishedMessages(db, leadId))
    if (direction === 'inbound')
      await leadWorkflows.customerMessaged(leadId, { messageId: id, atMs: at.getTime() });
    else await leadWorkflows.agentMessaged(leadId, id);
  if (runsInVain) return 'restarted';
  return isRunning ? 'told' : 'started';
}
