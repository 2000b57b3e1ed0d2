import type { Catalogue } from '../../domain/catalogue.ts';
import { findAddress } from '../../domain/understanding/find-address.ts';

const namePlaceholder = '[NOMBRE]';
const addressPlaceholder = (index: number) =>
  index === 0 ? '[DIRECCIÓN]' : `[DIRECCIÓN ${index + 1}]`;

/**
 * Hides what the model does not need: every part of the customer's names, telephone numbers,
 * identity cards, e-mail and postal addresses. The first of `names` is what the customer is called.
 * Districts, operators and plans of the catalogue stay whole, whatever somebody is called.
 */
export function masking(names: string[], catalogue: Catalogue) {
  const parts = [...new Set(names.flatMap((name) => name.split(/\s+/)))].filter(
    (part) => part.length > 2 && !particles.has(part.toLowerCase()),
  );
  const whole = anyOf(names.filter((name) => /\s/.test(name.trim())));
  const single = anyOf(parts);
  const kept = anyOf([
    ...catalogue.areas.flatMap(({ name, aliases }) => [name, ...aliases]).filter(isLong),
    ...catalogue.products.map(({ planName }) => planName),
    ...catalogue.operators.map(({ name }) => name),
  ]);
  const addresses: string[] = [];

  function withoutAddresses(text: string): string {
    const address = findAddress(text);
    if (address === undefined) return text;
    if (!addresses.includes(address)) addresses.push(address);
    const placeholder = addressPlaceholder(addresses.indexOf(address));
    return withoutAddresses(text.replace(address, placeholder));
  }

  function withoutNames(text: string): string {
    const stay: string[] = [];
    const guarded = text.replace(whole, namePlaceholder).replace(kept, (name) => {
      stay.push(name);
      return `\uE000${stay.length - 1}\uE001`;
    });
    return guarded
      .replace(single, namePlaceholder)
      .replace(/\[NOMBRE\](?:\s+\[NOMBRE\])+/g, namePlaceholder)
      .replace(/\uE000(\d+)\uE001/g, (_, index) => stay[Number(index)] ?? '');
  }

  return {
    hide: (text: string): string =>
      withoutNames(
        withoutAddresses(text.normalize('NFKC'))
          .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '[CORREO]')
          .replace(/\+?\(?\d(?:[ \t().-]{0,2}\d){7,}/g, '[NÚMERO]')
          // Landlines of seven figures.
          .replace(/(?<![\d.,])\d{3}[ -]?\d{4}(?![\d.,])/g, '[NÚMERO]'),
      ),
    /** Puts names and addresses back where the model kept their placeholders. */
    reveal: (text: string): string =>
      addresses.reduce(
        (shown, address, index) => shown.replaceAll(addressPlaceholder(index), () => address),
        text.replaceAll(namePlaceholder, () => names[0] ?? ''),
      ),
  };
}

/** "SJL" and the like are too short to keep somebody's name from being seen. */
const isLong = (name: string) => name.length > 4;

/** "de la Cruz": no name by themselves. */
const particles = new Set(['del', 'las', 'los', 'san', 'santa', 'von', 'van']);

/** Any of the words or phrases, the longest first, with or without their accents; never, if there are none. */
function anyOf(phrases: string[]): RegExp {
  if (phrases.length === 0) return /(?!)/g;
  const spelt = phrases.toSorted((a, b) => b.length - a.length).map(inAnySpelling);
  return new RegExp(`(?<!\\p{L})(?:${spelt.join('|')})(?!\\p{L})`, 'giu');
}

const spellings: Record<string, string> = {
  a: '[aá]',
  e: '[eé]',
  i: '[ií]',
  o: '[oó]',
  u: '[uúü]',
  n: '[nñ]',
};

const inAnySpelling = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[aeioun]/g, (letter) => spellings[letter] ?? letter);
