import { normalise } from '../understanding/normalise.ts';
import { compilePhrases, soundOf } from '../understanding/phrase.ts';
import questions from '../understanding/vocabulary/questions.json' with { type: 'json' };
import situations from '../understanding/vocabulary/situations.json' with { type: 'json' };

const vocabulary = { ...situations, ...questions };

/** What no sales label says and a conversation must notice all the same. */
export type Situation = keyof typeof vocabulary;

const wordings = Object.entries<{ says: string[]; unless?: string[] }>(vocabulary).map(
  ([situation, { says, unless = [] }]) => ({
    situation: situation as Situation,
    says: compilePhrases(says),
    unless: new RegExp(compilePhrases(unless), 'gu'),
  }),
);

/** The situations that the messages of a burst speak of. */
export function situationsIn(texts: string[]): Set<Situation> {
  const sounds = texts.map((text) => soundOf(normalise(text)));
  return new Set(
    wordings
      .filter(({ says, unless }) => sounds.some((sound) => says.test(sound.replace(unless, ' ¦'))))
      .map(({ situation }) => situation),
  );
}
