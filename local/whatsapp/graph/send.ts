import type { KeptMessage, TwinEvent } from '../events.ts';
import { newMessage, newMessageId } from '../messages.ts';
import type { Phone } from '../phones.ts';
import type { Twin } from '../twin.ts';
import { statusWebhook } from '../webhook/bodies.ts';
import { graphErrors } from './errors.ts';
import type { MessageRequest } from './message-request.ts';
import { shownAs } from './shown.ts';

const windowMs = 24 * 60 * 60_000;
const windowClosed = {
  code: 131047,
  title: 'Re-engagement message',
  details:
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
};

/**
 * Takes a message for a phone: it arrives there at once, and its statuses are on their way back. As
 * with Meta, a closed window is told by a later `failed`, not by the answer. @returns the message's id
 * @throws GraphError
 */
export function send(twin: Twin, phone: Phone, request: MessageRequest): string {
  if (request.type === 'reaction') return react(twin, phone, request.reaction);
  const shown = shownAs(request);
  const message = newMessage(twin.now(), {
    from: 'business',
    ...shown,
    status: 'delivered',
    mediaId: null,
    quotedId: request.context?.message_id ?? null,
    callbackData: request.biz_opaque_callback_data ?? null,
  });
  if (request.type !== 'template' && !isWindowOpen(phone, twin.now())) {
    twin.record(statusWebhook(twin, phone, message, 'failed', windowClosed));
    return message.id;
  }
  twin.record(
    { kind: 'message_added', phoneId: phone.id, message },
    statusWebhook(twin, phone, message, 'sent'),
    statusWebhook(twin, phone, message, 'delivered'),
  );
  twin.announce(phone.id);
  return message.id;
}

/** Real time, from the customer's last message. */
const isWindowOpen = ({ lastCustomerMessageAtMs }: Phone, nowMs: number): boolean =>
  lastCustomerMessageAtMs !== null && nowMs < lastCustomerMessageAtMs + windowMs;

function react(
  twin: Twin,
  phone: Phone,
  { message_id: messageId, emoji }: { message_id: string; emoji: string },
): string {
  if (twin.phones.message(messageId)?.phone !== phone)
    throw graphErrors.notValid('reaction.message_id: no such message');
  twin.record(changed(phone, messageId, { businessReaction: emoji || null }));
  twin.announce(phone.id);
  return newMessageId();
}

/** A customer's message and all before it get their blue ticks. @throws GraphError */
export function markRead(twin: Twin, messageId: string, showTyping: boolean): void {
  const found = twin.phones.message(messageId);
  if (found?.message.from !== 'customer') throw graphErrors.notValid('message_id: no such message');
  const { phone } = found;
  const unread = phone.messages
    .slice(0, phone.messages.indexOf(found.message) + 1)
    .filter(({ from, status }) => from === 'customer' && status !== 'read');
  if (unread.length > 0)
    twin.record(...unread.map(({ id }) => changed(phone, id, { status: 'read' })));
  if (showTyping) phone.typingUntilMs = twin.now() + typingMs;
  twin.announce(phone.id);
}

/** How long "escribiendo…" stays when no message comes. */
const typingMs = 25_000;

const changed = (
  { id: phoneId }: Phone,
  messageId: string,
  changes: Partial<KeptMessage>,
): TwinEvent => ({ kind: 'message_changed', phoneId, messageId, changes });
