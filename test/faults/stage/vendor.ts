import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type GraphRequest,
  type GraphScript,
  startGraphServer,
} from '../../vendors/whatsapp-server.ts';
import { signedWebhook, status, webhook } from '../../vendors/whatsapp-webhooks.ts';

/** What Meta does with one send. */
export interface Behaviour {
  script: GraphScript;
  /** The message reaches the customer, whatever is answered. */
  taken: boolean;
  /** Statuses are reported by webhook at once; otherwise when told, or never. */
  reports: boolean;
}

export const behaviours = {
  normal: { script: { kind: 'accept' }, taken: true, reports: true },
  /** Takes the message and never answers: whoever sent it stands between acceptance and recording. */
  takesAndHolds: { script: { kind: 'silence' }, taken: true, reports: false },
  /** The request is lost on the way in: no answer, and nobody gets anything. */
  losesAndHolds: { script: { kind: 'silence' }, taken: false, reports: false },
  takesAndCuts: { script: { kind: 'accept_then_cut' }, taken: true, reports: true },
  losesAndCuts: { script: { kind: 'accept_then_cut' }, taken: false, reports: false },
} as const satisfies Record<string, Behaviour>;

/** A send as it came in, and whether the customer got it. */
export interface Send {
  to: string;
  /** Our own message id. */
  messageId: string;
  providerId: string;
  text: string;
  atMs: number;
  taken: boolean;
  reported: boolean;
}

export interface Vendor {
  credentials: Record<string, string>;
  /** Every attempt that arrived, in order. */
  sends: Send[];
  /** What this customer got. */
  taken(phone: string): Send[];
  /** What the next sends to this customer meet, in order; `normal` after the last. */
  next(phone: string, ...script: Behaviour[]): void;
  /** Reports the statuses held back so far. */
  reportHeld(phone: string): Promise<void>;
  /** Posts a webhook as Meta does: again until somebody answers 200. */
  deliver(body: unknown): Promise<void>;
  close(): Promise<void>;
}

const appSecret = 'fault-app-secret';
const againAfterMs = 300;

/** Meta's place on the network, and an account of every message, kept on the other side of all faults. @param webhookUrl asked before each attempt */
export async function startVendor(webhookUrl: () => string): Promise<Vendor> {
  const planned = new Map<string, Behaviour[]>();
  const sends: Send[] = [];
  const closing = new AbortController();

  const server = await startGraphServer({
    series: `${randomUUID().slice(0, 8)}-`,
    decide: (request) => {
      if (request.body.status === 'read') return undefined;
      const send = sendOf(request, sends.length);
      const behaviour = planned.get(send.to)?.shift() ?? behaviours.normal;
      const isAnswered = behaviour.script.kind === 'accept' || behaviour.script.kind === 'slow';
      sends.push({ ...send, taken: behaviour.taken, reported: isAnswered });
      if (behaviour.taken && behaviour.reports && !isAnswered) void report(sends.at(-1));
      return behaviour.script;
    },
    onAccepted: (providerId, body) => {
      const send = sends.findLast((one) => one.messageId === body.biz_opaque_callback_data);
      if (send) void report({ ...send, providerId });
    },
  });

  async function report(send: Send | undefined): Promise<void> {
    if (send === undefined) return;
    send.reported = true;
    for (const name of ['sent', 'delivered'])
      await deliver(webhook(status(send.providerId, name, { callbackData: send.messageId })));
  }

  async function deliver(body: unknown): Promise<void> {
    while (!closing.signal.aborted) {
      const reply = await signedWebhook(webhookUrl(), appSecret, body).catch(() => undefined);
      await reply?.arrayBuffer().catch(() => undefined);
      if (reply?.status === 200) return;
      await pause(againAfterMs);
    }
  }

  return {
    credentials: {
      WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
      WHATSAPP_ACCESS_TOKEN: 'fault-token',
      WHATSAPP_APP_SECRET: appSecret,
      WHATSAPP_VERIFY_TOKEN: 'fault-verify',
      WHATSAPP_BASE_URL: server.baseUrl,
    },
    sends,
    taken: (phone) => sends.filter(({ to, taken }) => taken && to === phone),
    next: (phone, ...script) => void planned.set(phone, script),
    reportHeld: async (phone) => {
      for (const send of sends)
        if (send.to === phone && send.taken && !send.reported) await report(send);
    },
    deliver,
    close: async () => {
      closing.abort();
      await server.close();
    },
  };
}

function sendOf({ body }: GraphRequest, index: number) {
  const { text, interactive, template } = body;
  return {
    to: String(body.to ?? '').replace('+', ''),
    messageId: String(body.biz_opaque_callback_data ?? ''),
    providerId: `wamid.held-${index}`,
    text: JSON.stringify(text ?? interactive ?? template ?? {}),
    atMs: Date.now(),
  };
}
