import { chatWords } from './vocabulary/chat-spelling.ts';

/**
 * The form in which messages are compared: lower case, no accents or signs, letters repeated for
 * emphasis cut to one ("holaaaa"), chat spelling written out ("q" → "que"). Emojis are kept as words.
 */
export function normalise(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll('ñ', '\u0001')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0001', 'ñ')
    .replace(/(\p{Emoji_Presentation}|\p{Extended_Pictographic})/gu, ' $1 ')
    .replace(/[^\p{L}\p{N}\p{Emoji_Presentation}\p{Extended_Pictographic}$%.,/@:+]/gu, ' ')
    .replace(/([.,:/])(?!\d)/g, ' ')
    .replace(/([a-zñ])\1{2,}/g, '$1');
  return plain
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(chatWords, word) ? chatWords[word] : word))
    .join(' ');
}
