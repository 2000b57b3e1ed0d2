import { retryLead } from '../../../api/lead-workflow/retry.ts';
import { stuckLeads } from '../../../api/lead-workflow/stuck.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { createWorld } from '../../workflows/lead/world/index.ts';
import { signIn, startApi } from './index.ts';

/** The API in front of real workflows, with three people signed in. */
export async function startWithWorkflows() {
  const world = await createWorld();
  const { db, databaseUrl } = world;
  const api = await startApi({
    db,
    databaseUrl,
    leadWorkflows: world.leadWorkflows,
    describeLead: world.describe,
    stuckLeads: () => stuckLeads(world),
    retryLead: (leadId) => retryLead(world, leadId),
    terminateLead: async (leadId) => void (await world.handle(leadId).terminate()),
  });
  const [supervisor, senior, junior] = await Promise.all([
    signIn(api.url, 'supervisor'),
    signIn(api.url, 'senior'),
    signIn(api.url, 'junior'),
  ]);
  return {
    world,
    supervisor,
    senior,
    junior,
    /** A lead whose customer just wrote: the window is open. */
    aTalker: async (): Promise<{ leadId: LeadId; path: string }> => {
      const leadId = await world.newLead({ lastCustomerMessageAt: new Date() });
      return { leadId, path: `/api/leads/${leadId}` };
    },
    /** The same company while Temporal does not answer. */
    startWithoutTemporal: () => startApi({ db, databaseUrl }),
    close: async () => {
      await api.close();
      await world.close();
    },
  };
}

/** What an answer comes down to: status and, of an error, its code. */
export const codeOf = ({
  status,
  body,
}: {
  status: number;
  body: { error?: { code: string } };
}) => [status, body.error?.code];
