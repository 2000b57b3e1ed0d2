import type { OutboundContent } from '../message.ts';
import type { Currency } from '../money.ts';
import { inCallWords } from './call-wording.es.ts';
import { sayMoney } from './say-money.ts';
import { cardinal, digitByDigit, masculine } from './say-numbers.ts';

/** What is said aloud of a composed reply: buttons become a spoken choice; a list's text says it all. */
export function spokenReply(content: OutboundContent): string {
  const text = inCallWords(content.text);
  if (content.kind !== 'buttons') return toSpeech(text);
  const choices = content.buttons.map(({ title }) => title.replace(/[.,;]/g, ''));
  return toSpeech(`${text} ${choices.join(' o ')}.`);
}

/**
 * A text that was written to be read, as a person would say it: prices, speeds, dates, hours,
 * telephone numbers and addresses in words; no emoji, no marks, no lists.
 */
export function toSpeech(text: string): string {
  const said = rules.reduce((line, [pattern, say]) => line.replace(pattern, say), text);
  return said
    .replaceAll('a las una ', 'a la una ')
    .replace(/\s+([.,;:?!])/g, '$1')
    .replace(/([.,;:?!])(?:\s*[.,;:])+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

type Rule = [RegExp, (...match: string[]) => string];

const amount = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,9}(?:\.\d{1,2})?`;
const plain = (digits: string) => digits.replaceAll(',', '');
const currencies: Record<string, Currency> = {
  'S/': 'PEN',
  US$: 'USD',
  CLP$: 'CLP',
  COP$: 'COP',
};

/** In this order: what a later rule would take apart comes first. */
const rules: Rule[] = [
  [
    /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3/gu,
    () => ' ',
  ],
  [/https?:\/\/\S+|www\.\S+/g, () => 'el enlace que te mando por WhatsApp'],
  [
    /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
    (address) =>
      address
        .replaceAll('@', ' arroba ')
        .replaceAll('.', ' punto ')
        .replaceAll('_', ' guion bajo ')
        .replaceAll('-', ' guion ')
        .replace(/\d+/g, (digits) => ` ${digitByDigit(digits)} `),
  ],
  [/[*_~`#>«»"“”•]+/g, () => ''],
  [/^\s*[•·-]\s*/gm, () => ''],
  [/\s+[·|–—]\s+/g, () => ', '],
  [/([^.?!:;,\s])\s*\n+/g, (_, last) => `${last}. `],
  [/\n+/g, () => ' '],
  [
    new RegExp(String.raw`(US\$|CLP\$|COP\$|S/\.?)\s?(${amount})`, 'g'),
    (_, symbol, digits) =>
      sayMoney(plain(digits ?? '0'), currencies[(symbol ?? '').replace('/.', '/')] ?? 'PEN'),
  ],
  [/(\d+(?:\.\d+)?)\s*Mbps\b/g, (_, speed) => `${masculine(speed ?? 0)} megas`],
  [/(\d+(?:\.\d+)?)\s*GB\b/g, (_, gigas) => `${masculine(gigas ?? 0)} gigas`],
  [/(\d+(?:\.\d+)?)\s*%/g, (_, percent) => `${cardinal(percent ?? 0)} por ciento`],
  [
    /\b(\d{1,2}):(\d{2})\b/g,
    (whole, hours, minutes) => hour(Number(hours), Number(minutes)) ?? whole,
  ],
  [/\+?\d[\d ]{6,}\d/g, (digits) => ` ${inGroups(digits.replace(/\D/g, ''))} `],
  [/(?<![\d.,])1 (?=de \p{L})/gu, () => 'primero '],
  [new RegExp(String.raw`(${amount})(?=\s+\p{L})`, 'gu'), (digits) => masculine(plain(digits))],
  [new RegExp(amount, 'g'), (digits) => ` ${cardinal(plain(digits))} `],
  [/\d+/g, (digits) => ` ${digitByDigit(digits)} `],
  [/&/g, () => ' y '],
  [/\+/g, () => ' más '],
];

/** A telephone number in threes, as it is given on the phone. */
const inGroups = (digits: string) =>
  (digits.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? []).map((group) => digitByDigit(group)).join(', ');

/** "15:30" → "tres y media de la tarde". null: no hour of a day. */
function hour(hours: number, minutes: number): string | null {
  if (hours > 23 || minutes > 59) return null;
  const name = hours % 12 === 0 ? 12 : hours % 12;
  const part = hours < 6 ? 'madrugada' : hours < 12 ? 'mañana' : hours < 19 ? 'tarde' : 'noche';
  const past =
    minutes === 0
      ? ''
      : minutes === 15
        ? ' y cuarto'
        : minutes === 30
          ? ' y media'
          : ` y ${cardinal(minutes)}`;
  return `${name === 1 ? 'una' : cardinal(name)}${past} de la ${part}`;
}
