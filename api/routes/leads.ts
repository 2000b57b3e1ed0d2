import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Db } from '../../db/connect.ts';
import { announce } from '../../db/live.ts';
import { findLead, type LeadFilter, listLeads } from '../../db/queries/leads.ts';
import type { LeadId, UserId } from '../../domain/ids.ts';
import { audit } from '../audit.ts';
import { type Binding, bind } from '../bind.ts';
import type { Caller } from '../caller.ts';
import * as contract from '../contract/leads.ts';
import type { ApiDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { leadView } from '../views/lead.ts';
import { requireActable, requireLead } from './lead-access.ts';

export function leadBindings({ db }: ApiDeps): Binding[] {
  return [
    bind(contract.listLeads, async ({ query, caller }) => {
      const { rows, nextCursor } = await listLeads(db, {
        phones: query.phone === undefined ? undefined : phonesOf(query.phone),
        classification: query.classification,
        stage: query.stage,
        owner: ownerOf(query.owner, caller),
        text: query.q,
        unreadOnly: query.unread === 'true',
        limit: query.limit,
        cursor: query.cursor,
      });
      const nowMs = Date.now();
      return { items: rows.map((row) => leadView(row, nowMs)), nextCursor };
    }),

    bind(contract.getLead, ({ params }) => shownLead(db, params.leadId)),

    bind(contract.updateLead, async ({ params, body, caller, request }) => {
      await requireActable(db, params.leadId, caller);
      const { budget, areaId, ...plain } = body;
      if (areaId) await requireArea(db, areaId);
      const change = {
        ...withoutUndefined(plain),
        ...(areaId === undefined ? {} : { areaId, zoneText: null }),
        ...(budget === undefined
          ? {}
          : { budgetMinor: budget?.amountMinor ?? null, budgetCurrency: budget?.currency ?? null }),
      };
      if (Object.keys(change).length > 0) {
        await db
          .updateTable('lead')
          .set({ ...change, updatedAt: new Date() })
          .where('id', '=', params.leadId)
          .execute();
        await audit(db, caller, {
          action: 'lead_updated',
          entity: 'lead',
          entityId: params.leadId,
          details: { fields: Object.keys(change) },
          ip: request.ip,
        });
        await announce(db, { kind: 'lead_changed', leadId: params.leadId });
      }
      return shownLead(db, params.leadId);
    }),

    bind(contract.markRead, async ({ params, caller }) => {
      const { ownerAgentId } = await requireLead(db, params.leadId);
      // Who looks over a colleague's shoulder leaves the colleague's mark.
      if (ownerAgentId !== null && ownerAgentId !== caller.userId) return {};
      const { numUpdatedRows } = await db
        .updateTable('lead')
        .set({ unreadCount: 0 })
        .where('id', '=', params.leadId)
        .where('unreadCount', '>', 0)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) await announce(db, { kind: 'lead_changed', leadId: params.leadId });
      return {};
    }),
  ];
}

/** @throws ApiError not_found */
export async function shownLead(db: Db, leadId: LeadId) {
  const row = await findLead(db, leadId);
  if (!row) throw new ApiError('not_found');
  return leadView(row, Date.now());
}

/**
 * However people write it: +51 987 654 321, 51987654321 or 987654321. Without a plus sign it may be
 * meant with its country or without: 987654321 is a mobile in Peru and a number in Iran.
 */
function phonesOf(written: string): string[] {
  const international = `+${written.replace(/\D/g, '')}`;
  if (written.trim().startsWith('+')) return [international];
  const national = parsePhoneNumberFromString(written, 'PE')?.number;
  return national && national !== international ? [international, national] : [international];
}

function ownerOf(owner: string | undefined, caller: Caller): LeadFilter['owner'] {
  if (owner === undefined || owner === '') return undefined;
  if (owner === 'bot') return { kind: 'bot' };
  if (owner === 'agent') return { kind: 'agent' };
  if (owner === 'unassigned') return { kind: 'unassigned' };
  return { kind: 'agent', agentId: owner === 'me' ? caller.userId : (owner as UserId) };
}

async function requireArea(db: Db, areaId: `area_${string}`): Promise<void> {
  const area = await db
    .selectFrom('coverageArea')
    .select('id')
    .where('id', '=', areaId)
    .executeTakeFirst();
  if (!area) throw new ApiError('bad_request', { areaId: 'unknown' });
}

function withoutUndefined<T extends object>(
  value: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
