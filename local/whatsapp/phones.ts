import type { KeptMessage, PendingWebhook, TwinEvent } from './events.ts';
import { type Person, personOf } from './person.ts';

/** One simulated phone with its conversation. */
export interface Phone extends Person {
  id: string;
  profileName: string;
  openedAtMs: number;
  /** In order of time. */
  messages: KeptMessage[];
  /** When the customer last wrote, real time, ms; null: never. */
  lastCustomerMessageAtMs: number | null;
  /** Until when the business shows that it is writing; not kept over a restart. */
  typingUntilMs: number | null;
}

/** All that the twin knows, as the sum of its events. */
export class Phones {
  readonly #byId = new Map<string, Phone>();
  readonly #byUserId = new Map<string, Phone>();
  readonly #byMessage = new Map<string, { phone: Phone; message: KeptMessage }>();
  readonly #byMedia = new Map<string, KeptMessage>();
  readonly pendingWebhooks = new Map<string, PendingWebhook>();

  get(phoneId: string): Phone | undefined {
    return this.#byId.get(phoneId) ?? this.#byUserId.get(phoneId);
  }

  /** The latest used first. */
  all(): Phone[] {
    return [...this.#byId.values()].sort((one, other) => usedAtMs(other) - usedAtMs(one));
  }

  message(id: string): { phone: Phone; message: KeptMessage } | undefined {
    return this.#byMessage.get(id);
  }

  media(id: string): KeptMessage | undefined {
    return this.#byMedia.get(id);
  }

  apply(event: TwinEvent): void {
    switch (event.kind) {
      case 'phone_opened':
        this.#open(event.phoneId, event.profileName, event.atMs);
        return;
      case 'phone_introduced': {
        const phone = this.get(event.phoneId);
        if (phone)
          phone.lastCustomerMessageAtMs = Math.max(
            phone.lastCustomerMessageAtMs ?? 0,
            event.lastCustomerMessageAtMs,
          );
        return;
      }
      case 'message_added':
        this.#add(event.phoneId, event.message);
        return;
      case 'message_changed': {
        const found = this.#byMessage.get(event.messageId);
        if (found) Object.assign(found.message, event.changes);
        return;
      }
      case 'webhook_queued':
        this.pendingWebhooks.set(event.webhook.id, event.webhook);
        return;
      case 'webhook_taken':
        this.#taken(event.id);
    }
  }

  #open(id: string, profileName: string, openedAtMs: number): void {
    if (this.#byId.has(id)) return;
    const phone: Phone = {
      id,
      ...personOf(id),
      profileName,
      openedAtMs,
      messages: [],
      lastCustomerMessageAtMs: null,
      typingUntilMs: null,
    };
    this.#byId.set(id, phone);
    this.#byUserId.set(phone.waUserId, phone);
  }

  #add(phoneId: string, message: KeptMessage): void {
    const phone = this.#byId.get(phoneId);
    if (!phone) return;
    phone.messages.push(message);
    this.#byMessage.set(message.id, { phone, message });
    if (message.mediaId !== null) this.#byMedia.set(message.mediaId, message);
    if (message.from === 'customer') phone.lastCustomerMessageAtMs = Date.parse(message.at);
    else phone.typingUntilMs = null;
  }

  #taken(webhookId: string): void {
    const delivers = this.pendingWebhooks.get(webhookId)?.delivers;
    this.pendingWebhooks.delete(webhookId);
    const message = delivers ? this.#byMessage.get(delivers)?.message : undefined;
    if (message?.status === 'sent') message.status = 'delivered';
  }
}

const usedAtMs = ({ messages, openedAtMs }: Phone): number =>
  Date.parse(messages.at(-1)?.at ?? '') || openedAtMs;
