import { randomUUID } from 'node:crypto';
import { sign } from '../../integrations/whatsapp/signature.ts';

/** A customer as WhatsApp may name them: by number, by user id, or both. */
export interface WebhookPerson {
  phone?: string;
  waUserId?: string;
  name?: string;
}

type Fields = Record<string, unknown>;

export const rosa: WebhookPerson = { phone: '51987654321', waUserId: 'PE.rosa1', name: 'Rosa' };
/** Somebody who hides their number. */
export const hidden: WebhookPerson = { waUserId: 'PE.hidden1', name: 'Oculta' };

/** Values of a `messages` change; several are merged by `webhook`. */
export const fromCustomer = (person: WebhookPerson, ...messages: Fields[]): Fields => ({
  contacts: [
    {
      profile: person.name ? { name: person.name } : {},
      ...(person.phone ? { wa_id: person.phone } : {}),
      ...(person.waUserId ? { user_id: person.waUserId } : {}),
    },
  ],
  messages: messages.map((message) => ({
    ...(person.phone ? { from: person.phone } : {}),
    ...(person.waUserId ? { from_user_id: person.waUserId } : {}),
    ...message,
  })),
});

/** Messages of every type, each with an id and time of its own unless told. */
const message = (type: string, fields: Fields): Fields & { id: string } => ({
  timestamp: seconds(Date.now()),
  type,
  ...fields,
  id: typeof fields.id === 'string' ? fields.id : `wamid.in-${randomUUID()}`,
});
const file = { id: '1234', mime_type: 'image/jpeg', sha256: 'aGFzaA==' };
export const inbound = {
  text: (body: string, more: Fields = {}) => message('text', { text: { body }, ...more }),
  image: (caption?: string) =>
    message('image', { image: { ...file, ...(caption ? { caption } : {}) } }),
  voice: () => message('audio', { audio: { ...file, mime_type: 'audio/ogg', voice: true } }),
  video: () => message('video', { video: { ...file, mime_type: 'video/mp4' } }),
  document: (filename: string) => message('document', { document: { ...file, filename } }),
  sticker: () => message('sticker', { sticker: { ...file, animated: false } }),
  location: (name?: string) =>
    message('location', { location: { latitude: -11.99, longitude: -77.07, name } }),
  contacts: (name: string) =>
    message('contacts', {
      contacts: [{ name: { formatted_name: name }, phones: [{ phone: '+51 911 222 333' }] }],
    }),
  buttonReply: (id: string, title: string, quotedId: string) =>
    message('interactive', {
      context: { from: '5115550100', id: quotedId },
      interactive: { type: 'button_reply', button_reply: { id, title } },
    }),
  listReply: (id: string, title: string, quotedId: string) =>
    message('interactive', {
      context: { from: '5115550100', id: quotedId },
      interactive: { type: 'list_reply', list_reply: { id, title, description: 'US$ 45' } },
    }),
  templateButton: (payload: string, text: string) =>
    message('button', { button: { payload, text } }),
  reaction: (messageId: string, emoji?: string) =>
    message('reaction', { reaction: { message_id: messageId, ...(emoji ? { emoji } : {}) } }),
  edit: (messageId: string, body: string) =>
    message('edit', {
      edit: { original_message_id: messageId, message: { type: 'text', text: { body } } },
    }),
  revoke: (messageId: string) => message('revoke', { revoke: { original_message_id: messageId } }),
  order: () =>
    message('order', { order: { catalog_id: '1', product_items: [{ product_retailer_id: 'p' }] } }),
  system: () =>
    message('system', {
      system: { type: 'user_changed_number', body: 'changed', new_wa_id: '51911111111' },
    }),
  welcome: () => message('request_welcome', {}),
  unsupported: () =>
    message('unsupported', {
      errors: [{ code: 131051, title: 'Message type unknown', error_data: { details: 'poll' } }],
    }),
};

/** One status of a message of ours. */
export const status = (
  providerId: string,
  name: string,
  { callbackData, code, ...more }: { callbackData?: string; code?: number } & Fields = {},
): Fields => ({
  statuses: [
    {
      id: providerId,
      status: name,
      timestamp: seconds(Date.now()),
      recipient_id: '51987654321',
      ...(callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData }),
      ...(code === undefined ? {} : { errors: [{ code, title: 'failed' }] }),
      ...more,
    },
  ],
});

/** What a person of ours wrote in the phone app. */
export const echo = (to: string, body: string): Fields => ({
  message_echoes: [{ ...inbound.text(body), from: '5115550100', to }],
});

export const preference = (waId: string, value: 'stop' | 'resume'): Fields => ({
  contacts: [{ wa_id: waId }],
  user_preferences: [
    {
      wa_id: waId,
      category: 'marketing_messages',
      value,
      detail: 'User requested it',
      timestamp: seconds(Date.now()),
    },
  ],
});

/** The body of a POST: one change a value. */
export const webhook = (...values: Fields[]) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '200000000000001',
      changes: values.map((value) => ({
        field: fieldOf(value),
        value: {
          messaging_product: 'whatsapp',
          metadata: { display_phone_number: '5115550100', phone_number_id: '1000' },
          ...value,
        },
      })),
    },
  ],
});

/** A POST as Meta makes it. @param body sent as it is when it is text */
export function signedWebhook(url: string, appSecret: string, body: unknown): Promise<Response> {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': sign(appSecret, raw) },
    body: raw,
  });
}

const fieldOf = (value: Fields): string => {
  if ('message_echoes' in value) return 'smb_message_echoes';
  return 'user_preferences' in value ? 'user_preferences' : 'messages';
};

export const seconds = (ms: number): string => String(Math.floor(ms / 1000));
