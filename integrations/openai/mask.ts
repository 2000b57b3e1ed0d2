const namePlaceholder = '[NOMBRE]';

/** Hides what the model does not need: the customer's name, telephone numbers, e-mail addresses. */
export function masking(name: string | null) {
  const spelt = name === null ? null : new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'giu');
  return {
    hide: (text: string): string => {
      const plain = text
        .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '[CORREO]')
        .replace(/\+?\(?\d(?:[ \t().-]{0,2}\d){7,}/g, '[NÚMERO]');
      return spelt ? plain.replace(spelt, namePlaceholder) : plain;
    },
    /** Puts the name back where the model kept its placeholder. */
    reveal: (text: string): string => text.replaceAll(namePlaceholder, () => name ?? ''),
  };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
