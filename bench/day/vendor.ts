import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { startGraphServer } from '../../test/vendors/whatsapp-server.ts';
import {
  fromCustomer,
  seconds,
  signedWebhook,
  status,
  webhook,
} from '../../test/vendors/whatsapp-webhooks.ts';
import type { Ledger } from './ledger.ts';
import type { PlannedCustomer } from './plan.ts';
import type { VendorFault } from './vendor-faults.ts';

export type WebhookMessage = { type: string } & Record<string, unknown>;

export interface BenchVendor {
  baseUrl: string;
  credentials: Record<string, string>;
  /** Where the webhook stands; set once Timbre is up. */
  webhookUrl: string;
  /** Sends one message to the webhook, `deliveries` times at once. @returns its provider id. */
  deliver(customer: PlannedCustomer, message: WebhookMessage, deliveries: number): Promise<string>;
  /** How long the webhook took to acknowledge, ms. */
  acknowledgedMs: number[];
  /** How often each of its faults happened. */
  faults: Record<string, number>;
  close(): Promise<void>;
}

const appSecret = 'bench-app-secret';
/** Every half second: longer than any outage of the day. Meta goes on for a week. */
const attemptsMax = 240;

/** Meta's place on the network: takes sends, answers as the Graph API does, reports statuses by signed webhook. */
export async function startVendor(
  ledger: Ledger,
  nextFault: () => VendorFault | null = () => null,
): Promise<BenchVendor> {
  const { baseUrl, close } = await startGraphServer({
    decide: ({ body }) => {
      const fault = isSend(body) ? nextFault() : null;
      if (fault === null) return undefined;
      vendor.faults[fault.name] = (vendor.faults[fault.name] ?? 0) + 1;
      if (fault.isTakenUnheard) take(`wamid.unheard-${randomUUID()}`, body);
      return fault.script;
    },
    onAccepted: take,
  });
  function take(providerId: string, body: Record<string, unknown>): void {
    if (!isSend(body)) return;
    record(ledger, providerId, body);
    void reportStatuses(providerId, String(body.biz_opaque_callback_data ?? ''));
  }
  const vendor: BenchVendor = {
    baseUrl,
    webhookUrl: '',
    acknowledgedMs: [],
    faults: {},
    credentials: {
      WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
      WHATSAPP_ACCESS_TOKEN: 'bench-token',
      WHATSAPP_APP_SECRET: appSecret,
      WHATSAPP_VERIFY_TOKEN: 'bench-verify',
      WHATSAPP_BASE_URL: baseUrl,
    },
    deliver: async (customer, message, deliveries) => {
      const id = `wamid.bench-${randomUUID()}`;
      const said = { ...message, id, timestamp: seconds(Date.now()), ...referralOf(customer) };
      const body = webhook(fromCustomer(personOf(customer), said));
      await Promise.all(Array.from({ length: deliveries }, () => post(body)));
      return id;
    },
    close,
  };
  return vendor;

  async function reportStatuses(providerId: string, callbackData: string): Promise<void> {
    for (const name of ['sent', 'delivered', 'read'])
      await post(webhook(status(providerId, name, { callbackData })));
  }

  async function post(body: unknown): Promise<void> {
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      const startedAt = performance.now();
      const reply = await signedWebhook(vendor.webhookUrl, appSecret, body).catch(() => undefined);
      if (reply?.ok) {
        vendor.acknowledgedMs.push(performance.now() - startedAt);
        return;
      }
      await pause(500);
    }
    throw new Error('the webhook never acknowledged');
  }
}

/** Not a mark of reading, nor the fetching of a voice note. */
const isSend = ({ to, recipient }: Record<string, unknown>): boolean =>
  to !== undefined || recipient !== undefined;

function record(ledger: Ledger, providerId: string, body: Record<string, unknown>): void {
  const to = String(body.to ?? body.recipient ?? '');
  const customer = ledger.customers.find((one) => one.phone === to || one.userId === to);
  ledger.received.push({
    customer: customer?.index ?? -1,
    callbackData: String(body.biz_opaque_callback_data ?? ''),
    providerId,
    text: JSON.stringify(body.text ?? body.interactive ?? body.template ?? {}),
    replyIds: rowsOf(body),
    atMs: Date.now(),
  });
}

const personOf = ({ name, userId, phone }: PlannedCustomer) => ({
  name,
  waUserId: userId,
  ...(phone ? { phone } : {}),
});

const referralOf = ({ fromAd, index }: PlannedCustomer) =>
  fromAd
    ? {
        referral: {
          source_url: 'https://fb.me/ad',
          source_id: 'ad-1',
          source_type: 'ad',
          headline: 'Internet fibra',
          body: 'Escríbenos',
          ctwa_clid: `clid-${index}`,
        },
      }
    : {};

function rowsOf(body: Record<string, unknown>): { id: string; title: string }[] {
  const action = (
    body.interactive as
      | {
          action?: {
            sections?: { rows: { id: string; title: string }[] }[];
            buttons?: { reply: { id: string; title: string } }[];
          };
        }
      | undefined
  )?.action;
  return (
    action?.sections?.flatMap((section) => section.rows) ??
    action?.buttons?.map((button) => button.reply) ??
    []
  );
}
