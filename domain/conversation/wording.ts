/** Picks one wording, the same for the same message, and never the one said last. */
export type Say = (variants: readonly string[]) => string;

/** `seed` varies from message to message; `lastText` is what the assistant said last. */
export function wording(seed: string, lastText: string): Say {
  const start = [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  return (variants) => {
    const rotated = variants.map((_, index) => variants[(start + index) % variants.length] ?? '');
    return rotated.find((variant) => !lastText.includes(variant)) ?? rotated[0] ?? '';
  };
}
