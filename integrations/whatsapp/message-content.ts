import type { MessageKind } from '../../domain/message.ts';
import type { Inbound } from './payload.ts';

/** A message's kind, what a person reads of it, and the rest. */
export interface ReadMessage {
  messageKind: MessageKind;
  text: string;
  payload: Record<string, unknown>;
}

/** Reads what was said from a message of any type. A type of the future is `unsupported`, kept whole in the raw event. */
export function readMessage(message: Inbound): ReadMessage {
  switch (message.type) {
    case 'text':
      return { messageKind: 'text', text: message.text?.body ?? '', payload: {} };
    case 'image':
    case 'audio':
    case 'video':
    case 'document':
    case 'sticker':
      return readMedia(message.type, message[message.type]);
    case 'location':
      return {
        messageKind: 'location',
        text: [message.location?.name, message.location?.address].filter(Boolean).join(', '),
        payload: message.location ? { location: message.location } : {},
      };
    case 'contacts': {
      const names = message.contacts?.flatMap(({ name }) => name?.formatted_name ?? []) ?? [];
      return {
        messageKind: 'contacts',
        text: names.join(', '),
        payload: { contacts: message.contacts ?? [] },
      };
    }
    case 'interactive': {
      const reply = message.interactive?.list_reply ?? message.interactive?.button_reply;
      return {
        messageKind: 'interactive_reply',
        text: reply?.title ?? '',
        payload: reply ? { replyId: reply.id } : {},
      };
    }
    case 'button':
      return {
        messageKind: 'interactive_reply',
        text: message.button?.text ?? '',
        payload: { replyId: message.button?.payload ?? '' },
      };
    case 'order':
      return { messageKind: 'order', text: '', payload: { order: message.order ?? {} } };
    case 'system':
      return {
        messageKind: 'system',
        text: message.system?.body ?? '',
        payload: { system: message.system ?? {} },
      };
    default:
      return {
        messageKind: 'unsupported',
        text: '',
        payload: { type: message.type, errors: message.errors ?? [] },
      };
  }
}

function readMedia(
  kind: 'image' | 'audio' | 'video' | 'document' | 'sticker',
  media: Inbound['image'],
): ReadMessage {
  return {
    messageKind: kind,
    text: media?.caption ?? '',
    payload: {
      media: {
        id: media?.id,
        mimeType: media?.mime_type,
        sha256: media?.sha256,
        filename: media?.filename,
        isVoice: media?.voice === true,
      },
    },
  };
}
