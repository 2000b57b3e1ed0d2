import { plainLetters } from '../plain-letters.ts';
import firstNames from './vocabulary/first-names.json' with { type: 'json' };

const names = new Set(firstNames.map(plainLetters));

/** A first name we know, as `plainLetters` writes it. */
export const isFirstName = (plain: string): boolean => names.has(plain);
