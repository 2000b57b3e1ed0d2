import type { CoverageArea } from '../catalogue.ts';
import { normalise } from './normalise.ts';
import { placesIn, soundsOf } from './places-in.ts';
import type { RuleReading } from './read-by-rules.ts';
import operators from './vocabulary/operators.json' with { type: 'json' };

/**
 * The words of a message with every name in them replaced by what it names, so that what is learned
 * from "fibra en Comas" holds for every place: `<place>`, `<address>`, `<name>`, `<operator>`, `<email>`, and
 * figures by their length (`<2>`: two digits). Runs of the same are one.
 */
export function maskedWords(read: Unmasked, areas: CoverageArea[]): string[] {
  const { text, zone, entities } = read;
  const words = text.normalised.split(' ').filter(Boolean);
  const sounds = soundsOf(words);
  const masked = words.map((word) => maskOf(word, entities.operator));
  for (const { name, from } of placesIn(sounds, areas, false))
    masked.fill('<place>', from, from + name.words.length);
  if ('said' in zone) cover(masked, sounds, zone.said.split(' '), '<place>');
  if (entities.address) cover(masked, words, normalise(entities.address).split(' '), '<address>');
  if (entities.name) cover(masked, words, normalise(entities.name).split(' '), '<name>');
  return masked.filter((word, at) => !word.startsWith('<') || word !== masked[at - 1]);
}

type Unmasked = Pick<RuleReading, 'text' | 'zone' | 'entities'>;

function maskOf(word: string, operator: string | undefined): string {
  if (word.includes('@')) return '<email>';
  if (/^\d/.test(word)) return `<${Math.min(9, word.replace(/\D/g, '').length)}>`;
  if (brands.has(word) || word === operator) return '<operator>';
  return word;
}

/** All but "claro", which says yes more often. */
const brands = new Set(Object.keys(operators).filter((one) => one !== 'claro'));

function cover(masked: string[], words: string[], run: string[], mask: string): void {
  const from = words.findIndex((_, at) => run.every((one, step) => words[at + step] === one));
  if (from >= 0) masked.fill(mask, from, from + run.length);
}
