import type { MessageKind } from './message.ts';

const byKind: Partial<Record<MessageKind, string>> = {
  image: '📷 Foto',
  audio: '🎤 Nota de voz',
  video: '🎬 Video',
  document: '📄 Documento',
  sticker: 'Sticker',
  location: '📍 Ubicación',
  contacts: '👤 Contacto',
  order: '🛒 Pedido',
  unsupported: 'Mensaje no compatible',
};
const previewMax = 160;

/** One line of a message for a list: its text, else what kind of thing it is. */
export function messagePreview(kind: MessageKind, text: string): string {
  return (text || byKind[kind] || '').replace(/\s+/g, ' ').slice(0, previewMax);
}
