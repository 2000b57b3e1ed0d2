import { describe, expect, it } from 'vitest';
import {
  type LabelledMessage,
  parts,
  readPart,
  writtenAtMs,
} from '../../../bench/eval/messages.ts';
import { seededCatalogue } from '../../../db/seed/data/catalogue.ts';
import { emptyMemory } from '../../../domain/assistant.ts';
import { plainLetters } from '../../../domain/plain-letters.ts';
import { understand } from '../../../domain/understanding/understand.ts';
import { masking } from '../../../integrations/openai/mask.ts';

/** Written by authors whose messages taught the mask no name; the held-out ones stay unread. */
const messages = parts.filter((part) => part.startsWith('author-')).flatMap(readPart);

/** As the assistant masks it: with the name that the rules read in the message, or that WhatsApp told. */
const hidden = (message: LabelledMessage, names = readNames(message)) =>
  plainLetters(masking(names, seededCatalogue).hide(message.text));
const toldNames = ({ entities }: LabelledMessage) => (entities.name ? [entities.name] : []);

function readNames({ text, after }: LabelledMessage): string[] {
  const { understanding } = understand(
    { id: 'msg_mask', atMs: writtenAtMs, kind: 'text', text },
    {
      nowMs: writtenAtMs,
      timeZone: 'America/Lima',
      memory: { ...emptyMemory, lastQuestion: after ?? null },
      catalogue: seededCatalogue,
    },
  );
  const { name } = understanding.entities;
  return name === undefined ? [] : [name];
}

/** The words of a message's secrets that are still to be read. */
function leaks(message: LabelledMessage, names?: string[]): string[] {
  const { name = '', address = '', phone = '', email } = message.entities;
  const seen = new Set(wordsOf(hidden(message, names)));
  const secrets = [
    ...wordsOf(name).filter((word) => !particles.has(word)),
    ...wordsOf(address).filter((word) => /\d/.test(word)),
    ...wordsOf(email?.split('@')[0] ?? ''),
    phone.replace(/\D/g, ''),
  ];
  return secrets.filter((one) => seen.has(one));
}

const wordsOf = (text: string) => plainLetters(text).match(/[\p{L}\d]+/gu) ?? [];
const particles = new Set(['de', 'del', 'la', 'las', 'los', 'san', 'santa']);

describe('on the labelled messages of the open authors the mask', () => {
  it('lets no house number, telephone or mail through, nor a name that WhatsApp told', () => {
    const through = messages.filter((message) => leaks(message, toldNames(message)).length > 0);
    expect(messages.length).toBeGreaterThan(5_000);
    expect(through.map(({ text }) => text)).toEqual([]);
  });

  it('hides 19 of 20 names that nobody told us, in the very message that tells them', () => {
    const named = messages.filter(({ entities }) => entities.name !== undefined);
    const through = named.filter((message) => leaks(message).length > 0);
    expect(named.length).toBeGreaterThan(400);
    expect(through.length / named.length).toBeLessThan(0.05);
  });

  it('leaves our districts and the operators where they were written', () => {
    const ours = new Set(seededCatalogue.areas.map(({ name }) => plainLetters(name)));
    const lost = messages.flatMap((message) => {
      const text = plainLetters(message.text);
      const { zone, operator } = message.entities;
      const named = [zone, operator].flatMap((one) => (one ? [plainLetters(one)] : []));
      const shown = named.filter(
        (one) => text.includes(one) && (one === operator || ours.has(one)),
      );
      if (shown.length === 0) return [];
      const after = hidden(message);
      return shown.filter((one) => !after.includes(one));
    });
    expect(lost).toEqual([]);
  });
});
