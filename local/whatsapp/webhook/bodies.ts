import { randomUUID } from 'node:crypto';
import type { KeptMessage, TwinEvent } from '../events.ts';
import type { Phone } from '../phones.ts';
import type { Twin } from '../twin.ts';

/** The account and number of the simulated business, as Meta would show them. */
const businessAccountId = '200000000000001';
export const businessPhone = '5115550100';

/** An event of type `message` on its way to the business: what the customer did, in the vendor's words. */
export function messageWebhook(
  twin: Twin,
  phone: Phone,
  message: Record<string, unknown> & { id: string },
  delivers: string | null = null,
): TwinEvent {
  const nowMs = twin.now();
  const waId = phone.phone?.slice(1);
  return queued(twin, phone, delivers, {
    contacts: [
      {
        profile: { name: phone.profileName },
        ...(waId ? { wa_id: waId } : {}),
        user_id: phone.waUserId,
      },
    ],
    messages: [
      {
        ...(waId ? { from: waId } : {}),
        from_user_id: phone.waUserId,
        timestamp: seconds(nowMs),
        ...message,
      },
    ],
  });
}

export interface StatusError {
  code: number;
  title: string;
  details: string;
}

/** A status of the business's message on its way back to it. */
export function statusWebhook(
  twin: Twin,
  phone: Phone,
  message: Pick<KeptMessage, 'id' | 'callbackData'>,
  status: 'sent' | 'delivered' | 'read' | 'failed',
  error?: StatusError,
): TwinEvent {
  return queued(twin, phone, null, {
    statuses: [
      {
        id: message.id,
        status,
        timestamp: seconds(twin.now()),
        ...(phone.phone ? { recipient_id: phone.phone.slice(1) } : {}),
        recipient_user_id: phone.waUserId,
        ...(message.callbackData === null
          ? {}
          : { biz_opaque_callback_data: message.callbackData }),
        ...(error
          ? {
              errors: [
                {
                  code: error.code,
                  title: error.title,
                  message: error.title,
                  error_data: { details: error.details },
                  href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
                },
              ],
            }
          : {}),
      },
    ],
  });
}

function queued(
  twin: Twin,
  phone: Phone,
  delivers: string | null,
  value: Record<string, unknown>,
): TwinEvent {
  const metadata = {
    display_phone_number: businessPhone,
    phone_number_id: twin.settings.phoneNumberId,
  };
  const change = {
    field: 'messages',
    value: { messaging_product: 'whatsapp', metadata, ...value },
  };
  return {
    kind: 'webhook_queued',
    webhook: {
      id: randomUUID(),
      phoneId: phone.id,
      delivers,
      body: {
        object: 'whatsapp_business_account',
        entry: [{ id: businessAccountId, changes: [change] }],
      },
      queuedAtMs: twin.now(),
    },
  };
}

const seconds = (ms: number): string => String(Math.floor(ms / 1000));
