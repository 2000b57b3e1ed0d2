import { describe, expect, it } from 'vitest';
import { type LabelledMessage, parts, readPart } from '../../../bench/eval/messages.ts';
import { seededCatalogue } from '../../../db/seed/data/catalogue.ts';
import { plainly } from '../../../integrations/openai/mask/plainly.ts';
import { masking } from '../../../integrations/openai/mask.ts';

/** Written by authors whose messages taught the mask no name; the held-out ones stay unread. */
const messages = parts.filter((part) => part.startsWith('author-')).flatMap(readPart);

const hidden = ({ text, entities }: LabelledMessage) =>
  plainly(masking(entities.name ? [entities.name] : [], seededCatalogue).hide(text));
const wordsOf = (text: string) => plainly(text).match(/[\p{L}\d]+/gu) ?? [];
const particles = new Set(['de', 'del', 'la', 'las', 'los', 'san', 'santa']);

describe('on the labelled messages of the open authors the mask', () => {
  it('lets no name, house number, telephone or mail through', () => {
    const through = messages.flatMap((message) => {
      const { name = '', address = '', phone = '', email } = message.entities;
      if (!name && !address && !phone && !email) return [];
      const seen = new Set(wordsOf(hidden(message)));
      const secrets = [
        ...wordsOf(name).filter((word) => !particles.has(word)),
        ...wordsOf(address).filter((word) => /\d/.test(word)),
        ...wordsOf(email?.split('@')[0] ?? ''),
        phone.replace(/\D/g, ''),
      ];
      return secrets.some((one) => seen.has(one)) ? [message.text] : [];
    });
    expect(messages.length).toBeGreaterThan(5_000);
    expect(through).toEqual([]);
  });

  it('leaves our districts and the operators where they were written', () => {
    const ours = new Set(seededCatalogue.areas.map(({ name }) => plainly(name)));
    const lost = messages.flatMap((message) => {
      const text = plainly(message.text);
      const { zone, operator } = message.entities;
      const named = [zone, operator].flatMap((one) => (one ? [plainly(one)] : []));
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
