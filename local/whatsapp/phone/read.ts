import type { TwinEvent } from '../events.ts';
import type { Phone } from '../phones.ts';
import type { Twin } from '../twin.ts';
import { statusWebhook } from '../webhook/bodies.ts';

/** What the business's messages become when the customer looks at the phone. */
export function readEvents(twin: Twin, phone: Phone): TwinEvent[] {
  return phone.messages
    .filter(({ from, status }) => from === 'business' && status !== 'read')
    .flatMap((message): TwinEvent[] => [
      {
        kind: 'message_changed',
        phoneId: phone.id,
        messageId: message.id,
        changes: { status: 'read' },
      },
      statusWebhook(twin, phone, message, 'read'),
    ]);
}

/** Somebody has the phone before them: what came is read. */
export function lookAt(twin: Twin, phone: Phone): void {
  const events = readEvents(twin, phone);
  if (events.length > 0) twin.record(...events);
}
