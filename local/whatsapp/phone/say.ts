import { createHash } from 'node:crypto';
import { spokenSeconds } from '../../../integrations/simulated-speech/recording.ts';
import type { KeptMessage, TwinEvent } from '../events.ts';
import { fileOf, keepFile, mediaId } from '../media-files.ts';
import { newMessage } from '../messages.ts';
import type { Phone } from '../phones.ts';
import type { Twin } from '../twin.ts';
import { messageWebhook } from '../webhook/bodies.ts';
import type { CustomerAction } from './act.ts';
import { PhoneError } from './errors.ts';

type Saying = Exclude<CustomerAction, { kind: 'react' | 'edit' | 'delete' }>;

/** A message of the customer's: as the phone shows it, and as the vendor tells the business. */
export function say(
  twin: Twin,
  phone: Phone,
  action: Saying,
  find: (messageId: string) => KeptMessage,
): TwinEvent[] {
  const { shown, told } = wordsOf(twin, action, find);
  const message = newMessage(twin.now(), { from: 'customer', ...shown });
  const context = message.quotedId === null ? {} : { context: { id: message.quotedId } };
  return [
    { kind: 'message_added', phoneId: phone.id, message },
    messageWebhook(twin, phone, { id: message.id, ...context, ...told }, message.id),
  ];
}

interface Words {
  shown: Partial<KeptMessage> & Pick<KeptMessage, 'kind' | 'text'>;
  told: { type: string } & Record<string, unknown>;
}

function wordsOf(twin: Twin, action: Saying, find: (messageId: string) => KeptMessage): Words {
  switch (action.kind) {
    case 'text': {
      const { text, quotedId, fromAd = false } = action;
      return {
        shown: { kind: 'text', text, fromAd, quotedId: quotedId ? find(quotedId).id : null },
        told: {
          type: 'text',
          text: { body: text },
          ...(fromAd ? { referral: advertisement() } : {}),
        },
      };
    }
    case 'reply':
      return pressed(find(action.messageId), action.optionId);
    case 'voice':
      return media(twin, 'audio', action, { voice: true });
    case 'image':
      return media(twin, 'image', action, action.caption ? { caption: action.caption } : {});
    case 'sticker':
      return media(twin, 'sticker', {}, { animated: false });
    case 'location': {
      const { latitude, longitude, name } = action;
      return {
        shown: {
          kind: 'location',
          text: name ?? '',
          location: { latitude, longitude, name: name ?? null, address: null },
        },
        told: { type: 'location', location: { latitude, longitude, ...(name ? { name } : {}) } },
      };
    }
  }
}

interface Picked {
  /** What a voice note says, kept in its file: the vendor sends no transcript. */
  transcript?: string | undefined;
  caption?: string | undefined;
  file?: { mimeType: string; base64: string } | undefined;
}

/** @throws PhoneError when the file is no such thing */
function media(
  twin: Twin,
  kind: 'audio' | 'image' | 'sticker',
  { transcript = '', caption = '', file }: Picked,
  details: Record<string, unknown>,
): Words {
  const id = mediaId();
  const text = kind === 'audio' ? transcript : caption;
  const fileType = file && keepFile(twin, id, kind, file);
  const shown = { kind, text, mediaId: id, ...(fileType === undefined ? {} : { fileType }) };
  const { bytes, mimeType } = fileOf(twin, shown);
  const sha256 = createHash('sha256').update(bytes).digest('base64');
  const isSpoken = kind === 'audio' && file === undefined;
  return {
    shown: { ...shown, durationS: isSpoken ? spokenSeconds(text) : null },
    told: { type: kind, [kind]: { id, mime_type: mimeType, sha256, ...details } },
  };
}

/** A button or row: a template's comes back otherwise than an interactive message's. */
function pressed(message: KeptMessage, optionId: string): Words {
  const { id: quotedId, kind, buttons, list } = message;
  const button = buttons?.find(({ id }) => id === optionId);
  const row = list?.sections.flatMap(({ rows }) => rows).find(({ id }) => id === optionId);
  const option = button ?? row;
  if (!option) throw new PhoneError('not_found', 'no such option');
  const shown = { kind: 'reply', text: option.title, quotedId };
  const { id, title } = option;
  if (kind === 'template')
    return { shown, told: { type: 'button', button: { payload: id, text: title } } };
  const reply = row
    ? { type: 'list_reply', list_reply: { id, title, description: row.description ?? undefined } }
    : { type: 'button_reply', button_reply: { id, title } };
  return { shown, told: { type: 'interactive', interactive: reply } };
}

const advertisement = () => ({
  source_url: 'https://fb.me/simulated-ad',
  source_id: '120200000000000001',
  source_type: 'ad',
  headline: 'Internet de fibra para tu casa',
  body: 'Escríbenos y elige tu plan',
  media_type: 'image',
  ctwa_clid: mediaId(),
});
