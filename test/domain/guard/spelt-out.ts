import planned from './planned.json' with { type: 'json' };

type Key = keyof typeof planned;

/** Texts of a data file with the planned reply they word: {P} is all of it, {2} its second line. */
export const spelledOut = (texts: Partial<Record<string, string[]>>): [string, string][] =>
  Object.entries(texts).flatMap(([key, some = []]) => {
    const plan = planned[key as Key];
    const lines = plan.split('\n');
    return some.map((text): [string, string] => [
      text
        .replaceAll('{P}', () => plan)
        .replace(/\{(\d+)\}/g, (_, line) => lines[Number(line) - 1] ?? '')
        .trim(),
      plan,
    ]);
  });

export const plannedReplies: string[] = Object.values(planned);
