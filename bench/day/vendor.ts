import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Ledger } from './ledger.ts';
import type { PlannedCustomer } from './plan.ts';

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
  close(): Promise<void>;
}

const appSecret = 'bench-app-secret';
const phoneNumberId = '100000000000001';

/** Meta's place on the network: takes sends, answers as the Graph API does, reports statuses by signed webhook. */
export async function startVendor(ledger: Ledger): Promise<BenchVendor> {
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const vendor: BenchVendor = {
    baseUrl: `http://127.0.0.1:${address.port}`,
    webhookUrl: '',
    acknowledgedMs: [],
    credentials: {
      WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
      WHATSAPP_ACCESS_TOKEN: 'bench-token',
      WHATSAPP_APP_SECRET: appSecret,
      WHATSAPP_VERIFY_TOKEN: 'bench-verify',
      WHATSAPP_BASE_URL: `http://127.0.0.1:${address.port}`,
    },
    deliver: async (customer, message, deliveries) => {
      const id = `wamid.bench-${randomUUID()}`;
      const value = inboundValue(customer, {
        ...message,
        id,
        timestamp: String(Math.floor(Date.now() / 1000)),
      });
      await Promise.all(Array.from({ length: deliveries }, () => post(value)));
      return id;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return vendor;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.setHeader('content-type', 'application/json');
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : {};
    if (body.status === 'read') return void response.end('{"success":true}');
    if (request.method !== 'POST') {
      response.statusCode = 404;
      return void response.end('{"error":{"code":100,"message":"not found"}}');
    }
    const id = `wamid.sent-${randomUUID()}`;
    const to = String(body.to ?? body.recipient ?? '').replace('+', '');
    record(body, id, to);
    response.end(
      JSON.stringify({
        messaging_product: 'whatsapp',
        contacts: [{ input: to, wa_id: to }],
        messages: [{ id }],
      }),
    );
    void reportStatuses(id, to, String(body.biz_opaque_callback_data ?? ''));
  }

  function record(body: Record<string, unknown>, providerId: string, to: string): void {
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

  async function reportStatuses(id: string, to: string, callbackData: string): Promise<void> {
    for (const status of ['sent', 'delivered', 'read']) {
      await post({
        ...metadata,
        statuses: [
          {
            id,
            status,
            timestamp: String(Math.floor(Date.now() / 1000)),
            recipient_id: to,
            biz_opaque_callback_data: callbackData,
          },
        ],
      });
    }
  }

  async function post(value: Record<string, unknown>): Promise<void> {
    const raw = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: 'WABA', changes: [{ field: 'messages', value }] }],
    });
    const signature = createHmac('sha256', appSecret).update(raw).digest('hex');
    for (let attempt = 0; attempt < 20; attempt++) {
      const startedAt = performance.now();
      const reply = await fetch(vendor.webhookUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-hub-signature-256': `sha256=${signature}`,
        },
        body: raw,
      }).catch(() => undefined);
      if (reply?.ok) {
        vendor.acknowledgedMs.push(performance.now() - startedAt);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error('the webhook never acknowledged');
  }
}

const metadata = {
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '5115550000', phone_number_id: phoneNumberId },
};

function inboundValue(customer: PlannedCustomer, message: Record<string, unknown>) {
  const contact = {
    profile: { name: customer.name },
    user_id: customer.userId,
    ...(customer.phone ? { wa_id: customer.phone } : {}),
  };
  const from = {
    from_user_id: customer.userId,
    ...(customer.phone ? { from: customer.phone } : {}),
  };
  const referral = customer.fromAd
    ? {
        referral: {
          source_url: 'https://fb.me/ad',
          source_id: 'ad-1',
          source_type: 'ad',
          headline: 'Internet fibra',
          body: 'Escríbenos',
          ctwa_clid: `clid-${customer.index}`,
        },
      }
    : {};
  return { ...metadata, contacts: [contact], messages: [{ ...from, ...message, ...referral }] };
}

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
