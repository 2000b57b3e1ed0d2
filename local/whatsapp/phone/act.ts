import type { z } from 'zod';
import type { actOnSimulatedPhone } from '../../../api/contract/simulator.ts';
import type { KeptMessage, TwinEvent } from '../events.ts';
import { newMessageId } from '../messages.ts';
import type { Phone } from '../phones.ts';
import type { Twin } from '../twin.ts';
import { messageWebhook } from '../webhook/bodies.ts';
import { PhoneError } from './errors.ts';
import { readEvents } from './read.ts';
import { say } from './say.ts';

export type CustomerAction = z.output<NonNullable<typeof actOnSimulatedPhone.body>>;

/** Does on a phone what its customer would: kept at once, and on its way to the business. @throws PhoneError */
export function act(twin: Twin, phone: Phone, action: CustomerAction): void {
  // Whoever writes has seen what was written to them.
  twin.record(...readEvents(twin, phone), ...eventsOf(twin, phone, action));
  twin.announce(phone.id);
}

function eventsOf(twin: Twin, phone: Phone, action: CustomerAction): TwinEvent[] {
  switch (action.kind) {
    case 'react': {
      const { message_id, emoji } = { message_id: action.messageId, emoji: action.emoji };
      find(phone, message_id);
      return [
        changed(phone, message_id, { customerReaction: emoji || null }),
        messageWebhook(twin, phone, {
          id: newMessageId(),
          type: 'reaction',
          reaction: { message_id, ...(emoji ? { emoji } : {}) },
        }),
      ];
    }
    case 'edit': {
      const message = findOwn(phone, action.messageId);
      if (message.kind !== 'text') throw new PhoneError('bad_request', 'only a text can be edited');
      return [
        changed(phone, message.id, { text: action.text, edited: true }),
        messageWebhook(twin, phone, {
          id: newMessageId(),
          type: 'edit',
          edit: {
            original_message_id: message.id,
            message: { type: 'text', text: { body: action.text } },
          },
        }),
      ];
    }
    case 'delete': {
      const message = findOwn(phone, action.messageId);
      return [
        changed(phone, message.id, { text: '', deleted: true, location: null, filename: null }),
        messageWebhook(twin, phone, {
          id: newMessageId(),
          type: 'revoke',
          revoke: { original_message_id: message.id },
        }),
      ];
    }
    default:
      return say(twin, phone, action, (id) => find(phone, id));
  }
}

function find(phone: Phone, messageId: string): KeptMessage {
  const message = phone.messages.find(({ id, deleted }) => id === messageId && !deleted);
  if (!message) throw new PhoneError('not_found', 'no such message on this phone');
  return message;
}

function findOwn(phone: Phone, messageId: string): KeptMessage {
  const message = find(phone, messageId);
  if (message.from !== 'customer')
    throw new PhoneError('bad_request', 'not the customer’s message');
  return message;
}

const changed = (
  { id: phoneId }: Phone,
  messageId: string,
  changes: Partial<KeptMessage>,
): TwinEvent => ({ kind: 'message_changed', phoneId, messageId, changes });
