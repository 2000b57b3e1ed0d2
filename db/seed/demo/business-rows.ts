import { analyseCall } from '../../../domain/call/analyse.ts';
import type { LeadId, ProductId, UserId } from '../../../domain/ids.ts';
import { defaultCampaignVersionId } from '../campaign.ts';
import { dayMs } from './chat.ts';
import type { Life, SeededLead } from './lead-rows.ts';
import type { DemoRows } from './rows.ts';
import { addSpokenCall } from './spoken-call.ts';
import type { SaleEnding } from './story.ts';

/** What came of a lead besides words: events, consents, sale, call, enrolment, notices. */
export function addBusiness(
  rows: DemoRows,
  life: Life,
  lead: SeededLead,
  commissionBp: Map<ProductId, number>,
): void {
  const { ending, random } = life;
  const { leadId, startMs, endMs } = lead;
  event(rows, leadId, 'lead_created', startMs);
  addTakeOver(rows, life, lead);
  if (life.lines.length > 0) consent(rows, life, lead, true);
  if (ending.optedOut) {
    consent(rows, life, lead, false);
    event(rows, leadId, 'opted_out', endMs, { data: { source: 'whatsapp' } });
  }
  if (ending.stage === 'lost' && !ending.optedOut)
    event(rows, leadId, 'marked_lost', endMs, {
      actor: ending.assigned,
      data: { reason: ending.lost ?? 'other' },
    });
  if (ending.sale) addSale(rows, life, lead, ending.sale, commissionBp);
  if (ending.call) addCall(rows, life, lead);
  if (ending.campaignSteps) {
    const isActive = rows.lead.at(-1)?.classification === 'COLD' && !ending.optedOut;
    rows.enrolment.push({
      id: random.id('enrolment', startMs),
      leadId,
      campaignVersionId: defaultCampaignVersionId,
      status: isActive ? 'active' : 'left',
      stepIndex: ending.campaignSteps,
      enrolledAt: new Date(startMs),
      endedAt: isActive ? null : new Date(endMs),
      endReason: isActive ? null : 'no_longer_cold',
    });
    event(rows, leadId, 'campaign_enrolled', startMs + 60_000);
  }
  addNotices(rows, life, lead);
}

function event(
  rows: DemoRows,
  leadId: LeadId,
  kind: string,
  atMs: number,
  { actor, data = {} }: { actor?: UserId | undefined; data?: object } = {},
): void {
  rows.leadEvent.push({
    leadId,
    kind,
    data: JSON.stringify(data),
    actorUserId: actor ?? null,
    dedupeKey: `demo:${kind}`,
    at: new Date(atMs),
  });
}

function addTakeOver(rows: DemoRows, { lines, ending }: Life, { leadId, startMs }: SeededLead) {
  const first = lines.find(({ author }) => author === 'agent');
  if (ending.owner === undefined || first === undefined) return;
  event(rows, leadId, 'taken_over', startMs + first.offsetMs - 5_000, { actor: ending.owner });
}

function consent(rows: DemoRows, { random }: Life, lead: SeededLead, granted: boolean): void {
  const atMs = granted ? lead.startMs : lead.endMs;
  rows.consent.push({
    id: random.id('consent', atMs),
    leadId: lead.leadId,
    kind: 'contact',
    granted,
    source: 'whatsapp',
    at: new Date(atMs),
  });
}

function addSale(
  rows: DemoRows,
  { random, catalogue, ending, nowMs }: Life,
  { leadId, endMs }: SeededLead,
  { productId, status, discountPercent = 0, byBot = false }: SaleEnding,
  commissionBp: Map<ProductId, number>,
): void {
  const product = catalogue.products.find(({ id }) => id === productId);
  if (product === undefined) return;
  const { amountMinor, currency } = product.monthlyPrice;
  const discountMinor = Math.round((amountMinor * discountPercent) / 100);
  const finalPriceMinor = amountMinor - discountMinor;
  const id = random.id('sale', endMs);
  const installsAtMs = status === 'pending' ? nowMs + 2 * dayMs : endMs + 3 * dayMs;
  rows.sale.push({
    id,
    leadId,
    productId,
    sellerKind: byBot ? 'bot' : 'agent',
    agentId: byBot ? null : (ending.assigned ?? null),
    finalPriceMinor,
    discountMinor,
    currency,
    installationDate: new Date(installsAtMs).toISOString().slice(0, 10),
    status,
    commissionMinor: byBot
      ? 0
      : Math.round((finalPriceMinor * (commissionBp.get(productId) ?? 0)) / 10_000),
    requestId: `demo-${id}`,
    createdAt: new Date(endMs),
  });
  event(rows, leadId, 'sale_recorded', endMs, {
    actor: byBot ? undefined : ending.assigned,
    data: { saleId: id },
  });
}

function addCall(rows: DemoRows, life: Life, { leadId, endMs }: SeededLead) {
  const { random, ending, nowMs } = life;
  const { call } = ending;
  if (call === undefined) return;
  const id = random.id('call', endMs);
  const common = {
    id,
    leadId,
    direction: 'outbound' as const,
    requestedBy: ending.assigned ?? null,
  };
  if ('dueInMs' in call) {
    rows.call.push({
      ...common,
      status: 'requested',
      scheduledFor: new Date(nowMs + call.dueInMs),
      createdAt: new Date(endMs),
    });
    event(rows, leadId, 'call_requested', endMs, { actor: ending.assigned, data: { callId: id } });
    return;
  }
  const isAnswered = call.outcome === 'successful';
  if (isAnswered && addSpokenCall(rows, life, { id, leadId, afterMs: endMs })) return;
  const durationS = random.int(0, 25);
  const { summary, nextAction } = analyseCall({
    ...call,
    lines: [],
    actions: [],
    memory: {},
    timeZone: 'America/Lima',
    catalogue: life.catalogue,
  });
  rows.call.push({
    ...common,
    status: 'ended',
    outcome: call.outcome,
    durationS,
    attempts: 1,
    summary,
    nextAction,
    createdAt: new Date(endMs - durationS * 1_000),
    endedAt: new Date(endMs),
  });
}

function addNotices(rows: DemoRows, { random, ending, nowMs }: Life, lead: SeededLead): void {
  const { leadId, endMs } = lead;
  const tell = (userId: UserId, kind: string) =>
    rows.notification.push({
      id: random.id('notification', endMs),
      userId,
      kind,
      leadId,
      dedupeKey: `demo:${kind}:${leadId}:${userId}`,
      readAt: nowMs - endMs > 6 * 3_600_000 ? new Date(endMs + 600_000) : null,
      createdAt: new Date(endMs),
    });
  const isWaited = ending.waits?.find(({ kind }) => kind === 'hot_escalation');
  if (isWaited && ending.assigned)
    tell(ending.assigned, isWaited.reason === 'nobody_took_hot' ? 'hot_lead' : 'asked_for_person');
  if (ending.sale) tell('user_supervisor', 'sale_recorded');
  if (ending.attention === 'send_failed') tell('user_supervisor', 'send_failed');
  if (ending.call && 'dueInMs' in ending.call && ending.assigned)
    tell(ending.assigned, 'call_requested');
}
