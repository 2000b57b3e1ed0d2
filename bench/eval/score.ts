import type { Understanding } from '../../domain/assistant.ts';
import { normalise } from '../../domain/understanding/normalise.ts';
import type { LabelledMessage } from './messages.ts';

/** How often a label was rightly found, found, and there. */
export interface Counts {
  right: number;
  found: number;
  there: number;
}

export interface Scores {
  messages: number;
  intents: number;
  objections: number;
  entities: number;
  cues: number;
  /** Share of messages with the right sentiment. */
  sentiment: number;
  /** `intent:ask_price`, `objection:price`, `entity:zone`, `cue:premium`. */
  byLabel: Record<string, Counts>;
  /** `wanted → found instead`, how often: the pairs that cost most first. */
  confusions: [string, number][];
}

/** Both sides of one message as sets of labels; entities with their value, written alike. */
interface Pair {
  wanted: Set<string>;
  found: Set<string>;
}

export function scoreOf(
  read: { message: LabelledMessage; understanding: Understanding }[],
): Scores {
  const pairs = read.map(({ message, understanding }) => ({
    wanted: labelsOf(message, message),
    found: labelsOf(understanding, message),
  }));
  const of = (kind: string) => f1(together(pairs, kind));
  const rightSentiment = read.filter(
    ({ message, understanding }) => message.sentiment === understanding.sentiment,
  );
  return {
    messages: read.length,
    intents: of('intent'),
    objections: of('objection'),
    entities: of('entity'),
    cues: of('cue'),
    sentiment: rightSentiment.length / read.length,
    byLabel: byLabel(pairs),
    confusions: confusionsOf(pairs),
  };
}

/** Harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found. */
export function f1({ right, found, there }: Counts): number {
  return found + there === 0 ? 1 : (2 * right) / (found + there);
}

/** What of a message was read wrongly, as `-missed` and `+invented` labels. */
export function mistakes(message: LabelledMessage, understanding: Understanding): string[] {
  const wanted = labelsOf(message, message);
  const found = labelsOf(understanding, message);
  return [
    ...[...wanted].filter((label) => !found.has(label)).map((label) => `-${label}`),
    ...[...found].filter((label) => !wanted.has(label)).map((label) => `+${label}`),
  ];
}

type Labels = Pick<Understanding, 'intents' | 'objections' | 'entities' | 'cues'>;

function labelsOf(
  { intents, objections, entities, cues }: Labels | LabelledMessage,
  { country, intents: wanted }: LabelledMessage,
): Set<string> {
  return new Set([
    ...intents.map((intent) => `intent:${intent}`),
    ...objections.map((objection) => `objection:${objection}`),
    ...cues.map((cue) => `cue:${cue}`),
    ...Object.entries(entities)
      // Pointing words count where a plan is chosen: the guide labels them nowhere else.
      .filter(([key]) => key !== 'planChoice' || wanted.includes('choose_plan'))
      .map(([key, value]) => `entity:${key}=${written(key, value, country)}`),
  ]);
}

function written(key: string, value: unknown, country: LabelledMessage['country']): string {
  if (key === 'date') return localDate(String(value), country);
  if (key === 'planChoice') return normalise(String(value));
  if (typeof value === 'object') return JSON.stringify(value, ['amountMinor', 'currency']);
  const plain = String(value)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
  return key === 'phone' ? plain.replace(/\D/g, '').replace(/^(51|56|57)(?=\d{9,10}$)/, '') : plain;
}

const zones = { PE: 'America/Lima', CL: 'America/Santiago', CO: 'America/Bogota' };

/** An instant or a day as the day it is where the customer lives. */
function localDate(iso: string, country: LabelledMessage['country']): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  return new Date(iso).toLocaleDateString('sv-SE', { timeZone: zones[country] });
}

function together(pairs: Pair[], kind: string): Counts {
  const ofKind = (labels: Set<string>) =>
    [...labels].filter((label) => label.startsWith(`${kind}:`));
  const counts = { right: 0, found: 0, there: 0 };
  for (const { wanted, found } of pairs) {
    const said = ofKind(found);
    counts.right += said.filter((label) => wanted.has(label)).length;
    counts.found += said.length;
    counts.there += ofKind(wanted).length;
  }
  return counts;
}

function byLabel(pairs: Pair[]): Record<string, Counts> {
  const counts: Record<string, Counts> = {};
  const of = (label: string) => {
    const name = label.split('=')[0] ?? label;
    counts[name] ??= { right: 0, found: 0, there: 0 };
    return counts[name];
  };
  for (const { wanted, found } of pairs) {
    for (const label of wanted) of(label).there += 1;
    for (const label of found) {
      of(label).found += 1;
      if (wanted.has(label)) of(label).right += 1;
    }
  }
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b)));
}

function confusionsOf(pairs: Pair[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { wanted, found } of pairs) {
    const named = (labels: Set<string>, other: Set<string>) =>
      [...labels]
        .filter((label) => /^(intent|objection):/.test(label) && !other.has(label))
        .map((label) => label.split(':')[1] ?? '');
    const [missed, invented] = [named(wanted, found), named(found, wanted)];
    for (const miss of missed.length > 0 ? missed : ['nothing'])
      for (const extra of invented.length > 0 ? invented : ['nothing'])
        if (miss !== extra)
          counts.set(`${miss} → ${extra}`, (counts.get(`${miss} → ${extra}`) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
}
