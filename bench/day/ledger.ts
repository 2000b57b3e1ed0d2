import type { PlannedCustomer } from './plan.ts';

/** One customer message as it was sent to the webhook. */
export interface SentMessage {
  providerId: string;
  customer: number;
  /** Messages of one step share it: they are one burst and are answered once. */
  burst: number;
  /** False for a reaction: it changes the message it refers to and is none of its own. */
  isMessage: boolean;
  /** False for what needs no answer: reactions, and anything after an opt-out's confirmation. */
  expectsReply: boolean;
  atMs: number;
  /** How often the webhook carried it: duplicates are sent on purpose. */
  deliveries: number;
}

/** One message that Timbre handed to the provider. */
export interface ReceivedReply {
  customer: number;
  callbackData: string;
  providerId: string;
  text: string;
  /** Row and button ids of an interactive message, in order. */
  replyIds: { id: string; title: string }[];
  atMs: number;
}

/** The earliest follow-up, 24 business hours, takes 5 minutes of a scaled day. */
const soonMs = 120_000;

/** The independent account of the day, kept on the vendor's side of the network. */
export class Ledger {
  readonly customers: PlannedCustomer[];
  readonly sent: SentMessage[] = [];
  readonly received: ReceivedReply[] = [];

  constructor(customers: PlannedCustomer[]) {
    this.customers = customers;
  }

  repliesTo(customer: number): ReceivedReply[] {
    return this.received.filter((reply) => reply.customer === customer);
  }

  /** Bursts with the first reply that came after their last message; undefined: none came. */
  bursts(): {
    customer: number;
    expectsReply: boolean;
    lastAtMs: number;
    reply: ReceivedReply | undefined;
    messages: number;
    repliesSoon: number;
  }[] {
    const byBurst = Map.groupBy(this.sent, (message) => message.burst);
    const starts = new Map(
      [...byBurst].map(([burst, messages]) => [burst, Math.min(...messages.map((m) => m.atMs))]),
    );
    return [...byBurst].map(([burst, messages]) => {
      const customer = messages[0]?.customer ?? -1;
      const lastAtMs = Math.max(...messages.map((message) => message.atMs));
      const nextAtMs = Math.min(
        Number.POSITIVE_INFINITY,
        ...[...starts]
          .filter(([other]) => other > burst && byBurst.get(other)?.[0]?.customer === customer)
          .map(([, at]) => at),
      );
      const replies = this.repliesTo(customer).filter(
        (reply) => reply.atMs >= lastAtMs && reply.atMs < nextAtMs,
      );
      return {
        customer,
        messages: messages.length,
        expectsReply: messages.some((m) => m.expectsReply),
        lastAtMs,
        reply: replies[0],
        repliesSoon: replies.filter(({ atMs }) => atMs < lastAtMs + soonMs).length,
      };
    });
  }
}
