/** What is not seen, or only dresses a letter: joiners, soft hyphens, variation selectors, key caps. */
const unseen = /\p{Cf}|\u20e3|\p{Variation_Selector}|\u2800/gu;

/** A text as it is seen: one way to write each letter and digit, and nothing between them that does not show. */
export const cleaned = (text: string): string => text.normalize('NFKC').replace(unseen, '');

/** Digits and numerals that survive cleaning and are not 0 to 9: no reply is ever written with them. */
export const holdsStrangeDigits = (clean: string): boolean => /[^\P{N}0-9]/u.test(clean);

/** What is said between two stops or bullets; "45.00" and "timbre.pe" hold none. */
export const sentencesIn = (text: string): string[] =>
  text.split(/[\n!?;•]|\.(?=\s|$)/).filter((sentence) => sentence.trim() !== '');

/** The sentences with the question mark of those that ask. */
export const clausesIn = (text: string): string[] =>
  text
    .split(/\n|(?<=[?])|[.!;](?=\s|$)/)
    .map((clause) => (clause.includes('¿') && !clause.endsWith('?') ? `${clause}?` : clause))
    .filter((clause) => clause.trim() !== '');
