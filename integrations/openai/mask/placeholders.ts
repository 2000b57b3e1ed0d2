import { plainLetters } from '../../../domain/plain-letters.ts';

export type Hidden = 'NOMBRE' | 'DIRECCIÓN' | 'NÚMERO' | 'CORREO';

interface Entry {
  placeholder: string;
  kind: Hidden;
  original: string;
  /** What stands for it in what we say; null: it was never ours to say. */
  shown: string | null;
}

/** One placeholder for each thing hidden, the same however often it comes: `[NOMBRE]`, `[NOMBRE 2]`. */
export function placeholders(names: string[]) {
  const entries = new Map<string, Entry>();
  const calledBy = new Set(
    names.flatMap((name) => [plainLetters(name), ...plainLetters(name).split(/\s+/)]),
  );

  /** As our replies call somebody: by the first name. */
  const calledNow = names[0]?.split(/\s+/)[0] ?? null;

  function shownFor(kind: Hidden, original: string): string | null {
    if (kind === 'DIRECCIÓN') return original;
    return kind === 'NOMBRE' && calledBy.has(plainLetters(original)) ? calledNow : null;
  }

  return {
    hide(kind: Hidden, original: string, isOurs: boolean): string {
      const key = `${kind} ${plainLetters(original)}`;
      const entry = entries.get(key) ?? {
        placeholder: numbered(kind, entries),
        kind,
        original,
        shown: shownFor(kind, original),
      };
      if (isOurs) entry.shown = original;
      entries.set(key, entry);
      return entry.placeholder;
    },

    /** Our words may repeat what a customer wrote: it is hidden there too. */
    again: (text: string): string =>
      [...entries.values()].reduce((shown, entry) => {
        if (entry.kind === 'NOMBRE' || !shown.includes(entry.original)) return shown;
        entry.shown = entry.original;
        return shown.replaceAll(entry.original, entry.placeholder);
      }, text),

    reveal: (text: string): string =>
      text.replace(/\[(?:NOMBRE|DIRECCIÓN|NÚMERO|CORREO)(?: \d+)?\]/g, (placeholder) => {
        const entry = [...entries.values()].find((one) => one.placeholder === placeholder);
        return entry?.shown ?? placeholder;
      }),
  };
}

function numbered(kind: Hidden, entries: Map<string, Entry>): string {
  const before = [...entries.values()].filter((one) => one.kind === kind).length;
  return before === 0 ? `[${kind}]` : `[${kind} ${before + 1}]`;
}
