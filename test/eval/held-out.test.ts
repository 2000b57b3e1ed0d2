import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cues, intents, objections } from '../../domain/labels.ts';

const folder = new URL('../../bench/eval/messages/', import.meta.url);

interface Labelled {
  text: string;
  intents: string[];
  objections: string[];
  cues: string[];
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

const heldOut = messagesOf('held-out.jsonl');

test('no held-out message occurs in a file that rules are built from', () => {
  const others = readdirSync(folder).filter((file) => file !== 'held-out.jsonl');
  const known = new Set(others.flatMap(messagesOf).map(({ text }) => folded(text)));
  const shared = heldOut.filter(({ text }) => known.has(folded(text)));
  // Counted, not listed: whoever builds rules sees this fail.
  expect(shared.length).toBe(0);
});

test('every label of the design occurs at least eight times', () => {
  const given = heldOut.flatMap((message) => [
    ...message.intents,
    ...message.objections,
    ...message.cues,
  ]);
  const times = (label: string) => given.filter((one) => one === label).length;
  const labels = [...intents, ...objections, ...cues];
  expect(labels.filter((label) => times(label) < 8)).toEqual([]);
  expect(given.filter((label) => !(labels as string[]).includes(label))).toEqual([]);
});
