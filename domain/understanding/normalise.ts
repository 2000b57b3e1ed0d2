import { numbersInDigits } from '../spanish-numbers.ts';
import chatWords from './vocabulary/chat-spelling.json' with { type: 'json' };

/**
 * The form in which messages are compared: lower case, no accents or signs, letters repeated for
 * emphasis cut to one ("holaaaa"), chat spelling written out ("q" → "que"), figures parted from
 * their unit ("200mb" → "200 mbps"), spelt numbers in digits. Emojis are kept as words.
 */
export function normalise(text: string): string {
  const known = lately.get(text);
  if (known !== undefined) return known;
  const normalised = written(text);
  if (lately.size >= latelyMax) lately.clear();
  lately.set(text, normalised);
  return normalised;
}

/** One message is asked for by a dozen finders: a fifth of all reading time without this. */
const lately = new Map<string, string>();
const latelyMax = 500;

function written(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll('ñ', '\u0001')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0001', 'ñ')
    .replace(/(\p{Emoji_Presentation}|\p{Extended_Pictographic})/gu, ' $1 ')
    .replace(/(\d)\s?'\s?(?=\d{3})/g, '$1')
    .replace(/[^\p{L}\p{N}\p{Emoji_Presentation}\p{Extended_Pictographic}$%.,/@:+]/gu, ' ')
    .replace(/s\/\.?\s*(?=\d)/g, ' s/ ')
    .replace(/(us)?\$\s*(?=\d)/g, ' $& ')
    // "4k" is a picture's size.
    .replace(/(\d)k\b(?<!\b[48]k)/g, '$1000')
    .replace(unitAfterFigure, '$1 $2 ')
    .replace(/([.,:/])(?!\d)/g, ' ')
    .replace(/(^|[^\d])[.,:]+(?=\d)/g, '$1 ')
    .replace(/([a-zñ])\1{2,}/g, '$1')
    .replace(/\bs \/? ?(?=\d)/g, 's/ ');
  const words = plain
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => (spelling.get(word) ?? word).split(' '));
  return numbersInDigits(words, (word) => units.has(word)).join(' ');
}

const spelling = new Map(Object.entries(chatWords));

const unitAfterFigure =
  /(\d)\s?(mbps|mbs|mb|mgs?|megas?|mps|gbs?|gigas?|soles|sols?|lucas|lukas|dolares|usd|pesos|mil|meses|dias|hrs|am|pm)(?![a-zñ])/g;

const units = new Set(
  'mbps gb soles sol lucas dolares pesos palos meses canales personas dispositivos horas dias'.split(
    ' ',
  ),
);
