import type { OutboundContent } from '../../domain/message.ts';

export type Recipient = { phone: string } | { waUserId: string };

export interface Outgoing {
  to: Recipient;
  content: OutboundContent;
  /** Comes back in every status: our own message id. */
  callbackData: string;
  quotedProviderId: string | null;
}

/** The body of `POST /{phone-number-id}/messages`. */
export function requestBody({
  to,
  content,
  callbackData,
  quotedProviderId,
}: Outgoing): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...('phone' in to ? { to: to.phone.replace('+', '') } : { recipient: to.waUserId }),
    biz_opaque_callback_data: callbackData,
    ...(quotedProviderId ? { context: { message_id: quotedProviderId } } : {}),
    ...bodyOf(content),
  };
}

function bodyOf(content: OutboundContent): Record<string, unknown> {
  switch (content.kind) {
    case 'text':
      return { type: 'text', text: { body: content.text, preview_url: false } };
    case 'buttons':
      return {
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: content.text },
          action: {
            buttons: content.buttons.map(({ id, title }) => ({
              type: 'reply',
              reply: { id, title },
            })),
          },
        },
      };
    case 'list':
      return {
        type: 'interactive',
        interactive: {
          type: 'list',
          body: { text: content.text },
          action: { button: content.button, sections: content.sections },
        },
      };
    case 'template':
      return {
        type: 'template',
        template: {
          name: content.name,
          language: { code: content.language },
          components: [
            { type: 'body', parameters: content.variables.map((text) => ({ type: 'text', text })) },
          ],
        },
      };
    case 'image':
    case 'audio':
    case 'document': {
      const source = content.mediaId ? { id: content.mediaId } : { link: content.link };
      const caption =
        content.kind === 'audio' || content.text === '' ? {} : { caption: content.text };
      const filename =
        content.kind === 'document' && content.filename ? { filename: content.filename } : {};
      return { type: content.kind, [content.kind]: { ...source, ...caption, ...filename } };
    }
  }
}
