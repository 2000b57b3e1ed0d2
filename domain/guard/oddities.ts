import { cleaned, holdsStrangeDigits } from './clean.ts';
import harmless from './vocabulary/harmless.json' with { type: 'json' };

/** Without what only dresses it: WhatsApp's marks for bold and the like. */
export const undressed = (text: string) => cleaned(text).replace(/[*~`]|(?<!\w)_|_(?!\w)/g, '');

const emojis = new Set(harmless.emojis.split(' '));
const plainSign = /[\p{L}\p{N}\p{M}\p{Emoji_Modifier}\s.,;:!?¡¿()«»"'“”‘’·•–—\-+%/$_|]/u;

/** What nobody says so: other scripts, other digits, "g r a t i s", "XLIV", and signs or pictures that could say something. */
export function odditiesIn(text: string): string[] {
  const letters = text.normalize('NFD').match(/\p{L}/gu) ?? [];
  return [
    ...[...text].filter((sign) => !plainSign.test(sign) && !emojis.has(sign)),
    ...letters.filter((letter) => !/[a-z]/i.test(letter)),
    ...(holdsStrangeDigits(text) ? ['\u0000'] : []),
    ...(text.match(/(?<!\p{L})(?:\p{L}[\s.·-]{1,2}){3,}\p{L}(?!\p{L})/gu) ?? []),
    ...(text.match(/(?<![\p{L}\d])[IVXLCDM]{2,}(?![\p{L}\d])/gu) ?? []),
  ];
}
