import { startGraphServer } from '../../test/vendors/whatsapp-server.ts';
import {
  fromCustomer,
  inbound,
  signedWebhook,
  status,
  webhook,
} from '../../test/vendors/whatsapp-webhooks.ts';

/** Meta's place on the network: it delivers what customers write and notes when each reply arrives. */
export interface StandVendor {
  credentials: Record<string, string>;
  /** Somebody new writes, or the same person again. */
  aCustomer(): BenchCustomer;
  /** How long the webhook took to acknowledge each delivery so far, statuses too, ms. */
  acknowledgedMs: number[];
  close(): Promise<void>;
}

export interface BenchCustomer {
  phone: string;
  /** Writes, waits for the webhook's 200 and for the reply. @throws when none comes in time */
  turn(text: string): Promise<TimedTurn>;
  /** Writes only. @returns how long the webhook took to acknowledge, ms. */
  say(text: string): Promise<number>;
}

/** One turn from outside: when it was written, and ms until it was acknowledged and answered. */
export interface TimedTurn {
  startedAtMs: number;
  acknowledgedMs: number;
  repliedMs: number;
}

const appSecret = 'bench-app-secret';
const patienceMs = 60_000;
let people = 0;

/** @param webhookUrl asked for each delivery: several APIs take turns */
export async function startStandVendor(webhookUrl: () => string): Promise<StandVendor> {
  const waiting = new Map<string, () => void>();
  const server = await startGraphServer({
    decide: (request) => {
      if (request.body.status === 'read') return undefined;
      waiting.get(String(request.body.to ?? '').replace('+', ''))?.();
      return undefined;
    },
    onAccepted: (providerId, body) => void report(providerId, body),
  });

  async function report(providerId: string, body: Record<string, unknown>): Promise<void> {
    const callbackData = String(body.biz_opaque_callback_data ?? '');
    for (const name of ['sent', 'delivered', 'read'])
      await post(webhook(status(providerId, name, { callbackData }))).catch(() => undefined);
  }

  async function post(body: unknown): Promise<void> {
    const startedAt = performance.now();
    const reply = await signedWebhook(webhookUrl(), appSecret, body);
    vendor.acknowledgedMs.push(performance.now() - startedAt);
    await reply.arrayBuffer();
    if (!reply.ok) throw new Error(`the webhook answered ${reply.status}`);
  }

  function replyTo(phone: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no reply to ${phone}`)), patienceMs);
      waiting.set(phone, () => {
        clearTimeout(late);
        waiting.delete(phone);
        resolve();
      });
    });
  }

  const vendor: StandVendor = {
    acknowledgedMs: [],
    credentials: {
      WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
      WHATSAPP_ACCESS_TOKEN: 'bench-token',
      WHATSAPP_APP_SECRET: appSecret,
      WHATSAPP_VERIFY_TOKEN: 'bench-verify',
      WHATSAPP_BASE_URL: server.baseUrl,
    },
    aCustomer: () => {
      people += 1;
      const phone = `519${String(people).padStart(8, '0')}`;
      const say = async (text: string) => {
        const startedAt = performance.now();
        await post(webhook(fromCustomer({ phone, name: `Cliente ${people}` }, inbound.text(text))));
        return performance.now() - startedAt;
      };
      return {
        phone,
        say,
        turn: async (text) => {
          const startedAtMs = Date.now();
          const startedAt = performance.now();
          const reply = replyTo(phone).then(() => performance.now() - startedAt);
          const acknowledgedMs = await say(text);
          return { startedAtMs, acknowledgedMs, repliedMs: await reply };
        },
      };
    },
    close: () => server.close(),
  };
  return vendor;
}
