const emptyHands = /\[(?:NOMBRE|DIRECCIÓN|NÚMERO|CORREO)(?: \d+)?\]/;

/** "👍", "." and "Ok" answer nobody. */
const wordsMin = 2;

/**
 * Whether a wording may stand for the planned reply at all: it has words, it asks where the plan asks (what
 * the customer says next is read as the answer), and it names nothing that was hidden.
 */
export function saysEnough(worded: string, planned: string): boolean {
  if (countOfWords(worded) < wordsMin || emptyHands.test(worded)) return false;
  if (!planned.includes('?')) return true;
  return worded.split(/(?<=[.!?])/).some((one) => one.endsWith('?') && countOfWords(one) > 0);
}

const countOfWords = (text: string) => text.match(/\p{L}{2,}/gu)?.length ?? 0;
