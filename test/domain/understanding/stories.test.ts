import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../../domain/assistant.ts';
import { piecesOf } from '../../../domain/understanding/pieces.ts';
import { understand } from '../../../domain/understanding/understand.ts';
import { catalogue, monday10, timeZone } from '../conversation/converse.ts';

const story =
  'mira hermano te explico yo tengo ahorita el internet de bitel q me cobra 60 soles pero se cae a cada rato y mi hijo estudia en la universidad virtual y mi esposa trabaja desde casa y la verdad q ya estoy cansado de llamar y llamar y q no me solucionen nada entonces un amigo me dijo q ustedes tienen fibra y quiero saber cuanto me costaria ponerlo aca en mi casa q es en san martin de porres por la avenida peru a la altura de la cuadra 20 y si es q la instalacion es gratis o tengo que pagar algo y cuanto tiempo de contrato es porq yo alquilo';

const read = (text: string) =>
  understand(
    { id: 'msg_1', atMs: monday10, kind: 'text', text },
    { nowMs: monday10, timeZone, memory: emptyMemory, catalogue },
  );

describe('a story in one message', () => {
  it('is cut into pieces that lose no word', () => {
    const pieces = piecesOf(story);
    expect(pieces.join(' ')).toBe(story);
    for (const piece of pieces) expect(piece.split(' ').length).toBeLessThanOrEqual(18);
    expect(piecesOf('quiero internet en comas')).toEqual([]);
  });

  it('is understood in what it asks and where it is asked for', () => {
    const { understanding, area } = read(story);
    expect(area?.name).toBe('San Martín de Porres');
    expect(understanding.intents).toEqual(
      expect.arrayContaining(['ask_price', 'ask_terms', 'give_location']),
    );
  });

  it('brings nobody for trouble with another company', () => {
    const { intents } = read(story).understanding;
    expect(intents).not.toContain('existing_customer');
    expect(intents).not.toContain('complaint');
  });
});
