import { findAddress } from '../../domain/understanding/find-address.ts';

const namePlaceholder = '[NOMBRE]';
const addressPlaceholder = '[DIRECCIÓN]';

/**
 * Hides what the model does not need: every part of the customer's names, telephone numbers,
 * identity cards, e-mail and postal addresses. The first of `names` is what the customer is called.
 */
export function masking(names: string[]) {
  const parts = [...new Set(names.flatMap((name) => [name, ...name.split(/\s+/)]))]
    .filter((part) => part.length > 2 && !particles.has(part.toLowerCase()))
    .sort((a, b) => b.length - a.length);
  const spelt =
    parts.length === 0
      ? null
      : new RegExp(`(?<!\\p{L})(?:${parts.map(escaped).join('|')})(?!\\p{L})`, 'giu');
  let address = '';
  return {
    hide: (text: string): string => {
      const place = findAddress(text);
      if (place !== undefined) address = place;
      const plain = (place === undefined ? text : text.replace(place, addressPlaceholder))
        .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '[CORREO]')
        .replace(/\+?\(?\d(?:[ \t().-]{0,2}\d){7,}/g, '[NÚMERO]');
      if (spelt === null) return plain;
      return plain
        .replace(spelt, namePlaceholder)
        .replace(/\[NOMBRE\](?:\s+\[NOMBRE\])+/g, namePlaceholder);
    },
    /** Puts name and address back where the model kept their placeholders. */
    reveal: (text: string): string =>
      text
        .replaceAll(namePlaceholder, () => names[0] ?? '')
        .replaceAll(addressPlaceholder, () => address),
  };
}

/** "de la Cruz": no name by themselves. */
const particles = new Set(['del', 'las', 'los', 'san', 'santa', 'von', 'van']);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
