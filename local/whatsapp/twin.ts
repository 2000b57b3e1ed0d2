import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { TwinEvent } from './events.ts';
import { Journal } from './journal.ts';
import { inventedName } from './person.ts';
import { type Phone, Phones } from './phones.ts';
import type { TwinSettings } from './settings.ts';
import { WebhookLines } from './webhook/lines.ts';

/** What the twin tells about itself. */
export interface TwinLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface TwinOptions extends TwinSettings {
  log: TwinLog;
  /** The time, ms since the epoch. */
  now?: () => number;
  /** First wait before a webhook is sent again; doubles up to `webhookBackoffMaxMs`. */
  webhookBackoffMinMs?: number;
  webhookBackoffMaxMs?: number;
}

/** The simulated vendor with its phones. What it has recorded survives its own violent end. */
export class Twin {
  readonly settings: TwinSettings;
  readonly phones = new Phones();
  readonly now: () => number;
  readonly #journal: Journal<TwinEvent[]>;
  readonly #lines: WebhookLines;
  readonly #changes = new EventEmitter<{ changed: [phoneId: string] }>().setMaxListeners(0);

  constructor(options: TwinOptions) {
    const { log, now = Date.now } = options;
    this.settings = options;
    this.now = now;
    this.#journal = new Journal<TwinEvent[]>(
      join(options.dataDir, 'phones.jsonl'),
      (events) => {
        for (const event of events) this.phones.apply(event);
      },
      (line) => log.warn({ line }, 'a line of the journal cannot be read'),
    );
    this.#lines = new WebhookLines({
      ...options,
      now,
      onTaken: ({ id, phoneId, delivers }) => {
        this.record({ kind: 'webhook_taken', id });
        if (delivers !== null) this.announce(phoneId);
      },
    });
    for (const webhook of this.phones.pendingWebhooks.values()) this.#lines.send(webhook);
  }

  /** Makes events true, all or none of them. Webhooks among them are on their way from here. */
  record(...events: TwinEvent[]): void {
    this.#journal.append(events);
    for (const event of events) this.phones.apply(event);
    for (const event of events)
      if (event.kind === 'webhook_queued') this.#lines.send(event.webhook);
  }

  /** The phone with this number or user id, made when there is none. */
  open(phoneId: string, profileName: string = inventedName(phoneId)): Phone {
    const known = this.phones.get(phoneId);
    if (known) return known;
    this.record({ kind: 'phone_opened', phoneId, profileName, atMs: this.now() });
    const made = this.phones.get(phoneId);
    if (!made) throw new Error('the phone was not made');
    return made;
  }

  /** Tells whoever watches that a phone shows something else now. */
  announce(phoneId: string): void {
    this.#changes.emit('changed', phoneId);
  }

  /** @returns what ends it */
  onChange(listener: (phoneId: string) => void): () => void {
    this.#changes.on('changed', listener);
    return () => this.#changes.off('changed', listener);
  }

  async close(): Promise<void> {
    await this.#lines.close();
    this.#journal.close();
  }
}
