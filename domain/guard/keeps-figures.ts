/**
 * Every number of the plan, line after line; within a line in any order, as "Fibra 50: 50 Mbps"
 * for "50 Mbps · Fibra 50". Whose they are `staysWithin` reads. Pure.
 */
export function keepsFigures(planned: string, worded: string): boolean {
  const said = numbersIn(worded);
  let from = 0;
  return planned.split('\n').every((line) => {
    const own = numbersIn(line).sort();
    for (let at = from; at + own.length <= said.length; at += 1)
      if (
        said
          .slice(at, at + own.length)
          .sort()
          .join(' ') === own.join(' ')
      ) {
        from = at + own.length;
        return true;
      }
    return false;
  });
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];
