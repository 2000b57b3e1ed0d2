import { plainLetters } from '../plain-letters.ts';
import { isFirstName } from './first-names.ts';
import { foldWord } from './fold.ts';
import { knownWords } from './vocabulary/index.ts';
import zoneWords from './vocabulary/zone-words.json' with { type: 'json' };

const word = "[\\p{L}\u2019'-]{2,}";
const relative =
  'mi (?:espos[oa]|se[nñ]ora|mujer|marido|mam[aá]|pap[aá]|herman[oa]|hij[oa]|novi[oa]|prim[oa]|t[ií][oa]|abuel[oa])';
const title = `(?:(?:(?:la |el )?(?:señora|señor|señorita|sra\\.?|sr\\.?|srta\\.?|don|doña|lic\\.?|ing\\.?|dra?\\.?|prof\\.?)|${relative},?) )*`;
const introduced = new RegExp(
  `(?:me llamo|mi nombre(?: completo)? es|mi nombre[?:]?|a nombre de|(?:le|te|les) (?:saluda|habla|escribe)|\\bhabla con|\\bhabla|nombre completo:?|nombre:|me dicen|mis datos(?: son)?:?|(?:regístr\\w+|registr\\w+|apúnt\\w+|apunt\\w+|anót\\w+|anot\\w+|ponlo|póngalo|ponga|pon)(?: por favor)? como|pregunte? por)\\s+${title}(${word}(?:\\s+${word}){0,3})`,
  'iu',
);
const whoIam = new RegExp(
  `(?:^|[\\s,.])(?<!\\bno )(?:(?:yo )?soy(?: yo)?|aqu[ií]|apunte|anote)\\s+${title}(${word}(?:\\s+${word}){0,3})`,
  'iu',
);
const bare = new RegExp(
  `^\\s*(?:(?:ah|con|es|soy|yo|s[ií]|claro|ok|ya|(?:ja)+|mejor|d[ií]ga?me|el m[ií]o|te lo paso|se llama)[\\s,:]+)*${title}(${word}(?:\\s+${word}){0,5})(?:[\\s.!,]|$)`,
  'iu',
);
/** "Elena Rojas 945…", "Raúl Mendívil, el de 150", "Camila Riquelme para servirle": a name before all else. */
const heading = new RegExp(
  `^\\s*(?:buen\\p{L}+ (?:d[ií]as?|tardes|noches),?\\s+)?(${word}(?:\\s+${word}){1,3}?)(?=\\s*(?:,|\\.|\\d|-|:|$|\\s(?:para servir|av\\b|calle\\b|jr\\b|dni\\b|de\\b|mi\\b|cel\\b|desde\\b)|\\S+@))`,
  'iu',
);

/** "Quiero el de 89, Gladys Apaza, Juliaca": a name between commas or at the end. */
const listed = new RegExp(`[,.;]\\s*(${word}(?:\\s+${word}){1,3})(?=\\s*(?:[,.;]|$))`, 'giu');

/** What follows a name, or stands where one was expected. */
const ends = new Set(
  'y de del con en mi me un una el la los las soy es para por que quiero quisiera vivo tengo estoy desde le te les a su tu no si ya ok hola gracias bueno claro listo aqui aca cliente clienta nuevo nueva dni cel celular numero esposo esposa señora señor necesito quien otra mire mira busco pa plan vengo viuda kiero kisiera escribio servirle senorita senora senor pero porque tu cual prefiero mejor nada este eso otro tambien buenas buenos dias tardes noches todo nomas mucho gusto porfa porfis porfavor pues pe avenida av jr jiron calle mz manzana correo se escribo asi cuando donde como'.split(
    ' ',
  ),
);
/** "Miguel de los Olivos" lives there. */
const places = new Set(zoneWords.withArticle);
const particles = new Set(['de', 'del', 'la', 'los', 'las']);

/**
 * The name somebody gives of themselves, written as names are. `asked`: it was asked for just now, so
 * a few bare words are one; otherwise the first has to be one we know, but for "me llamo" and its like.
 */
export function findName(original: string, asked: boolean): string | undefined {
  const given = introduced.exec(original)?.[1];
  if (given && isGiven(given)) return nameOf(given);
  const answered = asked ? bare.exec(original)?.[1] : undefined;
  if (answered && (isName(answered) || !saysSomethingElse(answered))) return nameOf(answered);
  const claimed = [whoIam.exec(original)?.[1], heading.exec(original)?.[1]];
  const among = [...claimed, ...Array.from(original.matchAll(listed), ([, name]) => name)];
  const own = among.find((name) => name !== undefined && isName(name));
  return own ? nameOf(own) : undefined;
}

/**
 * A text without the name its writer gives of themselves, which may be a place's too: "soy Magdalena". A
 * name that is only listed or alone stays, for it may be the place that was asked for.
 */
export function withoutName(original: string, name: string | undefined): string {
  const said = introduced.exec(original)?.[1] ?? whoIam.exec(original)?.[1];
  if (!said || !name || !said.toLowerCase().startsWith(name.toLowerCase())) return original;
  return original.replace(said.slice(0, name.length), ' ');
}

/** "Primero dime el precio" is no name, whatever was asked. */
const saysSomethingElse = (words: string) =>
  words
    .split(/\s+/)
    .some((one) => knownWords.has(foldWord(plainLetters(one))) && !isFirstName(plainLetters(one)));

const isName = (words: string) => isFirstName(plainLetters(words.split(/\s+/)[0] ?? ''));
const isGiven = (words: string) => isName(words) || !saysSomethingElse(words.split(/\s+/)[0] ?? '');

function nameOf(words: string): string | undefined {
  const all = words.split(/\s+/);
  const end = all.findIndex((one, at) => ends.has(plainLetters(one)) && !joins(all, at));
  const kept = end < 0 ? all : all.slice(0, end);
  return kept.length === 0 ? undefined : kept.map(capitalised).join(' ');
}

/** "Ana de la Cruz", "Rosa del Pilar"; but "Iris Vásquez de San Miguel" is where she lives. */
function joins(all: string[], at: number): boolean {
  const [before, one, next] = [
    all[at - 1],
    plainLetters(all[at] ?? ''),
    plainLetters(all[at + 1] ?? ''),
  ];
  if (before === undefined || next === '' || !particles.has(one)) return false;
  const behind = all
    .slice(at + 1, at + 3)
    .map(plainLetters)
    .join(' ');
  if (one !== 'de') return !ends.has(next) || particles.has(next);
  return (
    (particles.has(next) && !places.has(behind)) ||
    (plainLetters(before) === 'flor' && isFirstName(next))
  );
}

const capitalised = (one: string) =>
  particles.has(one.toLowerCase())
    ? one.toLowerCase()
    : one.slice(0, 1).toUpperCase() + one.slice(1).toLowerCase();
