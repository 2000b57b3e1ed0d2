/** How the latest calls went, the newest last: `true` where the line itself failed. */
export type LineHistory = readonly boolean[];

const remembered = 20;
const fewest = 10;
const share = 0.5;

/** Adds how one call went. */
export const withCall = (history: LineHistory, failed: boolean): LineHistory =>
  [...history, failed].slice(-remembered);

/** Half of the latest calls failed on the line: dialing on only burns numbers and money. */
export function tooManyFail(history: LineHistory): boolean {
  if (history.length < fewest) return false;
  return history.filter(Boolean).length >= history.length * share;
}
