import { foldWord } from './fold.ts';
import firstNames from './vocabulary/first-names.json' with { type: 'json' };
import { knownWords } from './vocabulary/index.ts';

const word = "[\\p{L}\u2019'-]{2,}";
const introduced = new RegExp(
  `(?:me llamo|mi nombre(?: completo)? es|mi nombre|a nombre de|(?:le|te|les) (?:saluda|habla)|habla con|nombre completo:?|nombre:|me dicen|mis datos(?: son)?:?)\\s+(${word}(?:\\s+${word}){0,3})`,
  'iu',
);
const whoIam = new RegExp(
  `(?:^|[\\s,.])(?<!\\bno )(?:yo )?soy\\s+(${word}(?:\\s+${word}){0,3})`,
  'iu',
);
const bare = new RegExp(
  `^\\s*(?:ah|con|es|soy|yo)?\\s*(?:la |el )?(?:señora |señor |sra |sr )?(${word}(?:\\s+${word}){0,5})(?:[\\s.!,]|$)`,
  'iu',
);

/** What follows a name, or stands where one was expected. */
const ends = new Set(
  'y de del con en mi me un una el la los las soy es para por que quiero quisiera vivo tengo estoy desde le te les a su tu no si ya ok hola gracias bueno claro listo aqui aca cliente nuevo nueva dni cel celular numero esposo esposa señora señor necesito quien pero porque tu cual prefiero mejor nada este eso otro tambien buenas buenos dias tardes noches todo'.split(
    ' ',
  ),
);
const particles = new Set(['de', 'del', 'la', 'los', 'las']);
const known = new Set(firstNames);

/**
 * The name somebody gives of themselves, written as names are. `asked`: it was asked for just now, so
 * a few bare words are one; "soy" introduces a name only when it is one we know or is capitalised.
 */
export function findName(original: string, asked: boolean): string | undefined {
  const given = introduced.exec(original)?.[1];
  if (given) return nameOf(given);
  const answered = asked ? bare.exec(original)?.[1] : undefined;
  if (answered && (isName(answered) || !saysSomethingElse(answered))) return nameOf(answered);
  const claimed = whoIam.exec(original)?.[1];
  return claimed && isName(claimed) ? nameOf(claimed) : undefined;
}

/** "Primero dime el precio" is no name, whatever was asked. */
const saysSomethingElse = (words: string) =>
  words.split(/\s+/).some((one) => knownWords.has(foldWord(plain(one))) && !known.has(plain(one)));

const isName = (words: string) => known.has(plain(words.split(/\s+/)[0] ?? ''));

function nameOf(words: string): string | undefined {
  const all = words.split(/\s+/);
  const end = all.findIndex(
    (one, at) =>
      ends.has(plain(one)) && !(at > 0 && particles.has(plain(one)) && at < all.length - 1),
  );
  const kept = end < 0 ? all : all.slice(0, end);
  return kept.length === 0 ? undefined : kept.map(capitalised).join(' ');
}

const capitalised = (one: string) =>
  particles.has(one.toLowerCase())
    ? one.toLowerCase()
    : one.slice(0, 1).toUpperCase() + one.slice(1).toLowerCase();

const plain = (one: string) => one.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
