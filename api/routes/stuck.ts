import { findLeads } from '../../db/queries/leads.ts';
import { audit } from '../audit.ts';
import { type Binding, bind } from '../bind.ts';
import * as contract from '../contract/stuck.ts';
import type { ApiDeps } from '../deps.ts';
import { leadView } from '../views/lead.ts';
import { requireLead } from './lead-access.ts';

/** Before the routes of one lead: `/api/leads/stuck` stands where they take an id. */
export function stuckBindings({ db, stuckLeads, retryLead }: ApiDeps): Binding[] {
  return [
    bind(contract.listStuckLeads, async () => {
      const stuck = await stuckLeads();
      const rows = await findLeads(
        db,
        stuck.map(({ leadId }) => leadId),
      );
      const nowMs = Date.now();
      const items = stuck.flatMap(({ leadId, since, status, ...rest }) => {
        const row = rows.find(({ id }) => id === leadId);
        if (!row) return [];
        const lead = leadView(row, nowMs);
        return [{ ...rest, lead, since: since.toISOString(), workflowStatus: status }];
      });
      return { items };
    }),

    bind(contract.retryLead, async ({ params: { leadId }, caller, request }) => {
      await requireLead(db, leadId);
      const done = await retryLead(leadId);
      await audit(db, caller, {
        action: 'lead_retried',
        entity: 'lead',
        entityId: leadId,
        details: { done },
        ip: request.ip,
      });
      return { done };
    }),
  ];
}
