import type { MessageSender, SendResult, VendorAlarm } from '../activities/sender.ts';
import {
  createWhatsAppClient,
  type SendOutcome,
  type WhatsAppSettings,
} from '../integrations/whatsapp/client.ts';
import { type ErrorClass, isRetryable } from '../integrations/whatsapp/error-classes.ts';

/** Shorter than the delivery activity's 20 s, so that the activity decides what a silence means. */
const timeoutMs = 10_000;
/** One person's bucket refills one message every 6 s. */
const pairRateWaitMs = 6_000;

const alarms: Partial<Record<ErrorClass, VendorAlarm>> = {
  page_a_person: 'account',
  stop_campaigns: 'campaigns',
  marketing_stopped: 'marketing',
};

/** WhatsApp's client as the delivery activity knows it. */
export function createSender(settings: WhatsAppSettings): MessageSender {
  const client = createWhatsAppClient({ ...settings, timeoutMs });
  return {
    send: async ({ messageId, ...message }) =>
      resultOf(await client.send({ ...message, callbackData: messageId })),
  };
}

function resultOf(outcome: SendOutcome): SendResult {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'accepted', providerId: outcome.providerId };
    case 'unknown':
      return { kind: 'unknown', error: outcome.message };
    case 'refused': {
      const { errorClass, code, message } = outcome;
      const error = `${errorClass}${code === null ? '' : ` (${code})`}: ${message}`;
      if (!isRetryable(errorClass)) {
        const alarm = alarms[errorClass];
        return { kind: 'rejected', errorCode: code, error, ...(alarm && { alarm }) };
      }
      const ownWaitMs = errorClass === 'pair_rate' ? pairRateWaitMs : null;
      return { kind: 'retry', retryAfterMs: outcome.retryAfterMs ?? ownWaitMs, error };
    }
  }
}
