import type { CallLineView } from '../../../../api/contract/calls.ts';

/** An unhurried speaker's. */
const wordsPerSecond = 2.5;

/**
 * Where each line begins in the recording, s. A customer's line is noted when it was heard, that is
 * at its end: it began as long before as its words take, and not before the line above it.
 */
export function lineStarts(lines: readonly CallLineView[]): (number | null)[] {
  let previousS = 0;
  return lines.map(({ author, offsetMs, text }) => {
    if (offsetMs === null) return null;
    const offsetS = offsetMs / 1_000;
    const spokenS = text.split(/\s+/).length / wordsPerSecond;
    const startS = author === 'customer' ? Math.max(previousS, offsetS - spokenS) : offsetS;
    previousS = Math.max(previousS, startS);
    return startS;
  });
}

/** The line being heard at a moment of the recording; -1 before the first. */
export const lineAt = (starts: readonly (number | null)[], atS: number): number =>
  starts.findLastIndex((start) => start !== null && start <= atS);
