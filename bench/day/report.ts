import { percentile, rounded } from '../figures.ts';
import type { Ledger } from './ledger.ts';

interface LeadRow {
  id: string;
  phone: string | null;
  waUserId: string | null;
  classification: string;
  stage: string;
  assignedAgent: { name: string } | null;
}

interface MessageRow {
  providerId: string | null;
  direction: string;
  status: string;
}

export interface DayReport {
  customers: number;
  leads: number;
  inboundSent: number;
  inboundStored: number;
  lost: number;
  storedTwice: number;
  replies: number;
  repliesSentTwice: number;
  /** More replies than messages before the next burst; follow-ups come later than that. */
  answeredMoreThanOnce: number;
  /** Bursts whose messages reached us too far apart (an outage between them) to be answered as one. */
  burstsSplit: number;
  burstsExpectingReply: number;
  /** `sends`: what Timbre says became of everything it wrote to that customer. */
  unanswered: { customer: number; persona: string; sends: string }[];
  handOvers: number;
  repliesAfterOptOut: number;
  byClassAndStage: Record<string, number>;
  timeToReplyMs: { p50: number; p95: number; max: number };
  acknowledgementMs: { p50: number; p99: number };
  /** What was broken meanwhile, how often. */
  faults: Record<string, number>;
}

/** Whether every message was answered, once. */
export function isClean(report: DayReport): boolean {
  const { lost, storedTwice, repliesSentTwice, answeredMoreThanOnce, repliesAfterOptOut } = report;
  const wrong = lost + storedTwice + repliesSentTwice + answeredMoreThanOnce + repliesAfterOptOut;
  return wrong === 0 && report.unanswered.length === 0;
}

/** Compares the ledger with what Timbre's API says it holds. */
export async function reportDay(
  ledger: Ledger,
  acknowledgedMs: number[],
  api: Api,
): Promise<Omit<DayReport, 'faults'>> {
  const leads = await api.all<LeadRow>('/api/leads');
  const stored: string[] = [];
  const sends = new Map<string | null, string>();
  for (const lead of leads) {
    const messages = await api.all<MessageRow>(`/api/leads/${lead.id}/messages`);
    const outbound = messages.filter((m) => m.direction === 'outbound');
    sends.set(lead.waUserId, outbound.map((m) => m.status).join(' '));
    stored.push(
      ...messages.filter((m) => m.direction === 'inbound').flatMap((m) => m.providerId ?? []),
    );
  }
  const storedIds = new Set(stored);
  const expected = ledger.sent.filter((message) => message.isMessage);
  const bursts = ledger.bursts();
  const waits = bursts
    .filter((b) => b.expectsReply && b.reply)
    .map((b) => (b.reply?.atMs ?? 0) - b.lastAtMs);
  const callbacks = ledger.received.map((reply) => reply.callbackData);
  return {
    customers: ledger.customers.length,
    leads: leads.length,
    inboundSent: expected.length,
    inboundStored: storedIds.size,
    lost: expected.filter((message) => !storedIds.has(message.providerId)).length,
    storedTwice: stored.length - storedIds.size,
    replies: ledger.received.length,
    repliesSentTwice: callbacks.length - new Set(callbacks).size,
    answeredMoreThanOnce: bursts.filter((b) => b.repliesSoon > b.messages).length,
    burstsSplit: bursts.filter((b) => b.repliesSoon > 1 && b.repliesSoon <= b.messages).length,
    burstsExpectingReply: bursts.filter((b) => b.expectsReply).length,
    unanswered: bursts
      .filter((b) => b.expectsReply && !b.reply)
      .map((b) => ({
        customer: b.customer,
        persona: ledger.customers[b.customer]?.persona ?? '?',
        sends: sends.get(ledger.customers[b.customer]?.userId ?? null) ?? '?',
      })),
    handOvers: leads.filter((lead) => lead.assignedAgent).length,
    repliesAfterOptOut: repliesAfterOptOut(ledger),
    byClassAndStage: countBy(leads.map((lead) => `${lead.classification} ${lead.stage}`)),
    timeToReplyMs: {
      p50: rounded(percentile(waits, 0.5)),
      p95: rounded(percentile(waits, 0.95)),
      max: Math.max(0, ...waits),
    },
    acknowledgementMs: {
      p50: rounded(percentile(acknowledgedMs, 0.5)),
      p99: rounded(percentile(acknowledgedMs, 0.99)),
    },
  };
}

/** One confirmation is owed after an opt-out; everything beyond it is a fault. */
function repliesAfterOptOut(ledger: Ledger): number {
  return ledger.customers
    .filter((customer) => customer.optsOut)
    .map((customer) => {
      const lastAtMs = Math.max(
        ...ledger.sent.filter((m) => m.customer === customer.index).map((m) => m.atMs),
      );
      return Math.max(
        0,
        ledger.repliesTo(customer.index).filter((reply) => reply.atMs >= lastAtMs).length - 1,
      );
    })
    .reduce((sum, count) => sum + count, 0);
}

export interface Api {
  /** Every item of a paged list. */
  all<T>(path: string): Promise<T[]>;
}

/** Signs in as the supervisor of local mode. */
export async function signIn(url: string): Promise<Api> {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'supervisor@timbre.local', password: 'timbre' }),
  });
  if (!reply.ok) throw new Error(`sign-in answered ${reply.status}`);
  const cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    all: async <T>(path: string) => {
      const items: T[] = [];
      let cursor: string | null = null;
      do {
        const query: string = `?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
        const page = await fetch(`${url}${path}${query}`, { headers: { cookie } });
        if (!page.ok) throw new Error(`${path} answered ${page.status}`);
        const body = (await page.json()) as { items: T[]; nextCursor: string | null };
        items.push(...body.items);
        cursor = body.nextCursor;
      } while (cursor);
      return items;
    },
  };
}

function countBy(keys: string[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]).toSorted(),
  );
}
