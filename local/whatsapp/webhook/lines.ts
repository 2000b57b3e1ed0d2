import { setTimeout as pause } from 'node:timers/promises';
import { sign } from '../../../integrations/whatsapp/signature.ts';
import type { PendingWebhook } from '../events.ts';
import type { TwinLog } from '../twin.ts';

export interface WebhookLinesOptions {
  webhookUrl: string;
  appSecret: string;
  log: TwinLog;
  now: () => number;
  onTaken: (webhook: PendingWebhook) => void;
  webhookBackoffMinMs?: number;
  webhookBackoffMaxMs?: number;
}

/** As long as the vendor tries. */
const tryForMs = 7 * 24 * 60 * 60_000;
const answerWithinMs = 10_000;

type Answer = 'taken' | 'refused' | 'down';

/**
 * Sends signed webhooks until each is answered with 200. One phone's go in order, and wait while
 * the business is down; one that is refused (4xx) is tried again on its own and holds up no other.
 */
export class WebhookLines {
  readonly #options: WebhookLinesOptions;
  readonly #lines = new Map<string, Promise<void>>();
  readonly #apart = new Set<Promise<void>>();
  readonly #closing = new AbortController();

  constructor(options: WebhookLinesOptions) {
    this.#options = options;
  }

  send(webhook: PendingWebhook): void {
    const { phoneId } = webhook;
    const before = this.#lines.get(phoneId) ?? Promise.resolve();
    const line = before.then(() => this.#deliver(webhook, 'in line'));
    this.#lines.set(phoneId, line);
    void line.then(() => {
      if (this.#lines.get(phoneId) === line) this.#lines.delete(phoneId);
    });
  }

  /** What is not taken by now stays pending. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#lines.values(), ...this.#apart]);
  }

  async #deliver(webhook: PendingWebhook, place: 'in line' | 'apart'): Promise<void> {
    const {
      now,
      onTaken,
      log,
      webhookBackoffMinMs = 500,
      webhookBackoffMaxMs = 15_000,
    } = this.#options;
    let waitMs = webhookBackoffMinMs;
    while (!this.#closing.signal.aborted) {
      const answer = await this.#post(webhook);
      if (this.#closing.signal.aborted && answer !== 'taken') return;
      const isTooOld = now() - webhook.queuedAtMs > tryForMs;
      if (answer === 'taken' || isTooOld) return onTaken(webhook);
      if (waitMs === webhookBackoffMinMs)
        log.warn({ answer, webhook: webhook.id }, 'webhook not taken');
      if (answer === 'refused' && place === 'in line') return this.#setApart(webhook, waitMs);
      await this.#wait(waitMs);
      waitMs = Math.min(waitMs * 2, webhookBackoffMaxMs);
    }
  }

  #setApart(webhook: PendingWebhook, waitMs: number): void {
    const trying = this.#wait(waitMs).then(() => this.#deliver(webhook, 'apart'));
    this.#apart.add(trying);
    void trying.then(() => this.#apart.delete(trying));
  }

  async #post({ body }: PendingWebhook): Promise<Answer> {
    const { webhookUrl, appSecret } = this.#options;
    const raw = JSON.stringify(body);
    try {
      const reply = await fetch(webhookUrl, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-hub-signature-256': sign(appSecret, raw),
        },
        body: raw,
        redirect: 'manual',
        signal: AbortSignal.any([this.#closing.signal, AbortSignal.timeout(answerWithinMs)]),
      });
      await reply.arrayBuffer();
      if (reply.status === 200) return 'taken';
      return reply.status < 500 ? 'refused' : 'down';
    } catch {
      return 'down';
    }
  }

  #wait(waitMs: number): Promise<void> {
    return pause(waitMs, undefined, { signal: this.#closing.signal, ref: false }).catch(
      () => undefined,
    );
  }
}
