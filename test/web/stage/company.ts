import { listCalls } from '../../../api/contract/calls.ts';
import { listAreas, listProducts, type ProductView } from '../../../api/contract/catalogue.ts';
import * as historyContract from '../../../api/contract/history.ts';
import type { Lead } from '../../../api/contract/leads.ts';
import * as leadsContract from '../../../api/contract/leads.ts';
import type { Message } from '../../../api/contract/messages.ts';
import * as messagesContract from '../../../api/contract/messages.ts';
import { listNotifications } from '../../../api/contract/notifications.ts';
import * as ownershipContract from '../../../api/contract/ownership.ts';
import * as salesContract from '../../../api/contract/sales.ts';
import * as session from '../../../api/contract/session.ts';
import type { UserSummary } from '../../../api/contract/shared.ts';
import { listStuckLeads } from '../../../api/contract/stuck.ts';
import type { AreaId, LeadId, ProductId, UserId } from '../../../domain/ids.ts';
import type { Role } from '../../../domain/lead.ts';
import { Refusal, type ScriptedApi } from './scripted-api.ts';
import { aMessageView } from './views.ts';

export const rosa: UserSummary = { id: 'user_rosa' as UserId, name: 'Rosa Huamán', role: 'senior' };

export const me = (role: Role): session.Me => ({
  ...rosa,
  role,
  email: `${role}@timbre.local`,
  presence: 'available',
  answersOn: 'browser',
  phone: null,
  installation: {
    companyName: 'Timbre',
    simulatedVendors: ['whatsapp'],
    timeScale: 1,
    localMode: true,
  },
});

export interface Company {
  leads: Lead[];
  messages: Map<LeadId, Message[]>;
}

/** A small company whose API behaves as expected: signed in as `role`, or at the door without one. */
export function staff(api: ScriptedApi, company: Company, role?: Role): void {
  const { leads, messages } = company;
  let who = role ? me(role) : null;
  const find = (leadId: LeadId) => {
    const lead = leads.find(({ id }) => id === leadId);
    if (!lead) throw new Refusal('not_found');
    return lead;
  };
  const own = (leadId: LeadId, owner: Lead['owner']) =>
    Object.assign(find(leadId), { owner, ownerAgent: owner.kind === 'agent' ? rosa : null });

  api.on(session.getInstallation, () => ({ companyName: 'Timbre', localMode: true }));
  api.on(session.getMe, () => who ?? refuse('unauthenticated'));
  api.on(session.signIn, ({ body }) => {
    if (body.password !== 'timbre') throw new Refusal('unauthenticated');
    who = me(body.email.split('@')[0] as Role);
    return who;
  });
  api.on(listStuckLeads, () => ({ items: [] }));
  api.on(session.listAgents, () => ({
    items: [{ ...rosa, presence: 'available' as const, openLeads: 2 }],
  }));
  api.on(listNotifications, () => ({ items: [], nextCursor: null, unreadCount: 0 }));
  api.on(listCalls, () => ({ items: [], nextCursor: null }));
  api.on(listProducts, () => ({ items: [fibre100] }));
  api.on(listAreas, () => ({ items: [] }));
  api.on(leadsContract.listLeads, ({ query }) => {
    const matching = leads.filter(
      ({ classification, displayName }) =>
        (!query.classification || classification === query.classification) &&
        (!query.q || displayName.toLowerCase().includes(query.q.toLowerCase())),
    );
    const from = Number(query.cursor ?? 0);
    const next = from + query.limit;
    return {
      items: matching.slice(from, next),
      nextCursor: next < matching.length ? String(next) : null,
    };
  });
  api.on(leadsContract.getLead, ({ params }) => find(params.leadId));
  api.on(leadsContract.updateLead, ({ params, body }) => Object.assign(find(params.leadId), body));
  api.on(leadsContract.markRead, ({ params }) => {
    find(params.leadId).unreadCount = 0;
    return {};
  });
  api.on(messagesContract.listMessages, ({ params, query }) => {
    const all = messages.get(params.leadId) ?? [];
    const end = all.length - Number(query.cursor ?? 0);
    const start = Math.max(0, end - query.limit);
    return {
      items: all.slice(start, end),
      nextCursor: start > 0 ? String(all.length - start) : null,
    };
  });
  api.on(messagesContract.sendMessage, ({ params, body }) => {
    const text = 'text' in body ? body.text : body.template.name;
    const sent = aMessageView(900 + (messages.get(params.leadId)?.length ?? 0), {
      author: 'agent',
      direction: 'outbound',
      agent: rosa,
      status: 'queued',
      text,
      at: new Date().toISOString(),
    });
    messages.set(params.leadId, [...(messages.get(params.leadId) ?? []), sent]);
    own(params.leadId, { kind: 'agent', agentId: rosa.id });
    return sent;
  });
  api.on(ownershipContract.takeOverLead, ({ params }) =>
    own(params.leadId, { kind: 'agent', agentId: rosa.id }),
  );
  api.on(ownershipContract.handBackLead, ({ params }) => own(params.leadId, { kind: 'bot' }));
  api.on(ownershipContract.changeWait, ({ params }) => {
    const lead = find(params.leadId);
    lead.waitingFor = lead.waitingFor.filter(({ id }) => id !== params.waitId);
    return { waitingFor: lead.waitingFor };
  });
  api.on(salesContract.recordLeadSale, ({ params, body }) => {
    const lead = Object.assign(find(params.leadId), { stage: 'won', waitingFor: [] });
    const price =
      typeof body.finalPrice === 'number' ? body.finalPrice : body.finalPrice.amountMinor;
    const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' as const });
    return {
      id: 'sale_1',
      leadId: lead.id,
      leadName: lead.displayName,
      productId: body.productId,
      planName: fibre100.planName,
      operator: fibre100.operator,
      sellerKind: 'agent' as const,
      agent: rosa,
      finalPrice: usd(price),
      discount: usd(4500 - price),
      commission: usd(0),
      installationDate: body.installationDate ?? null,
      status: 'pending' as const,
      createdAt: new Date().toISOString(),
    };
  });
  for (const empty of [historyContract.listLeadEvents, historyContract.listScoreEvents])
    api.on(empty, () => ({ items: [], nextCursor: null }));
  api.on(messagesContract.listSuggestions, () => ({ items: [] }));
  api.on(messagesContract.listTemplates, () => ({ items: [] }));
}

function refuse(code: 'unauthenticated'): never {
  throw new Refusal(code);
}

export const losOlivos = { areaId: 'area_olivos' as AreaId, zone: 'Los Olivos' };

export const fibre100: ProductView = {
  id: 'prod_fibra100' as ProductId,
  operator: 'claro',
  operatorName: 'Claro',
  type: 'internet_fibre',
  planName: 'Fibra 100 Mbps',
  speedMbps: 100,
  dataGb: null,
  dataUnlimited: false,
  channels: null,
  monthlyPrice: { amountMinor: 4500, currency: 'USD' },
  installationPrice: { amountMinor: 0, currency: 'USD' },
  contractMonths: 12,
  installationDays: 5,
  benefits: [],
  restrictions: [],
  promotion: null,
  nationwide: false,
};
