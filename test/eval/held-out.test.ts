import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cues, intents, objections } from '../../domain/labels.ts';

const folder = new URL('../../bench/eval/messages/', import.meta.url);

interface Labelled {
  text: string;
  intents: string[];
  objections: string[];
  cues?: string[];
}

const messagesOf = (file: string): Labelled[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

/** Letters and digits without accents; the text itself where it has none (emojis). */
function folded(text: string): string {
  const bare = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
  return bare === '' ? text : bare;
}

const isHeldOut = (file: string) => file.startsWith('held-out');
const files = readdirSync(folder);
const heldOut = files.filter(isHeldOut).flatMap(messagesOf);

test('no held-out message occurs in a file that rules are built from', () => {
  const others = files.filter((file) => !isHeldOut(file));
  const known = new Set(others.flatMap(messagesOf).map(({ text }) => folded(text)));
  const shared = heldOut.filter(({ text }) => known.has(folded(text)));
  // Counted, not listed: whoever builds rules sees this fail.
  expect(shared.length).toBe(0);
});

const labels: string[] = [...intents, ...objections, ...cues];
const counted = (messages: Labelled[]) => {
  const given = messages.flatMap((one) => [...one.intents, ...one.objections, ...(one.cues ?? [])]);
  expect(given.filter((label) => !labels.includes(label))).toEqual([]);
  return (label: string) => given.filter((one) => one === label).length;
};

test('every label of the design occurs at least twelve times in the set, twice held out', () => {
  const inSet = counted(files.flatMap(messagesOf));
  expect(labels.filter((label) => inSet(label) < 12)).toEqual([]);
  const inHeldOut = counted(heldOut);
  expect(labels.filter((label) => inHeldOut(label) < 2)).toEqual([]);
});
