import { foldWord } from './fold.ts';

/**
 * The language in which the vocabulary files say what people write; words sound as in `foldWord`.
 *
 *   hola            that word                    (caro|cara)     one of these, of one or more words
 *   instal*         words that begin so          [por favor]     may be missing
 *   ...             up to six words of any kind  #               a number
 *   ^  $            the message begins, ends
 */
export function compilePhrase(phrase: string): string {
  const tokens = phrase.match(/\.\.\.|[()[\]|^$]|[^\s()[\]|^$]+/g) ?? [];
  return tokens.map(compileToken).join('');
}

/** Any of the phrases. Match it against `soundOf` a message. */
export function compilePhrases(phrases: string[]): RegExp {
  return phrases.length === 0 ? /(?!)/ : new RegExp(phrases.map(compilePhrase).join('|'), 'u');
}

/** What phrases are matched against: a normalised message, each word as it sounds after a space. */
export function soundOf(normalised: string): string {
  return normalised
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${foldWord(word)}`)
    .join('');
}

/** The words that a phrase names in full, as they sound. */
export function wordsOf(phrase: string): string[] {
  return (phrase.match(/[^\s()[\]|^$]+/g) ?? [])
    .filter((word) => /^\p{L}+$/u.test(word))
    .map(foldWord);
}

const signs: Record<string, string> = {
  '(': '(?:',
  ')': ')',
  '[': '(?:',
  ']': ')?',
  '|': '|',
  '^': '^',
  $: '$',
  '...': '(?: [^ ]+){0,6}?',
  '#': ' \\d[\\d.,]*(?![^ ])',
};

function compileToken(token: string): string {
  const sign = signs[token];
  if (sign !== undefined) return sign;
  if (!token.endsWith('*')) return ` ${literally(foldWord(token))}(?![^ ])`;
  return ` ${literally(foldPrefix(token.slice(0, -1)))}[^ ]*`;
}

/** The last letter of a beginning may sound either way: "instalac…" goes on as "instalación". */
function foldPrefix(beginning: string): string {
  const soft = { c: 'i', g: 'i', n: 'a', l: 'a', q: 'ue' }[beginning.at(-1) ?? ''];
  const sounded = foldWord(beginning + (soft ?? ''));
  return soft === undefined ? sounded : sounded.slice(0, -(soft === 'ue' ? 1 : soft.length));
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
