import { describe, expect, it } from 'vitest';
import { emptyMemory, type Memory } from '../../../domain/assistant.ts';
import { takeTurnByRules } from '../../../domain/conversation/take-turn-by-rules.ts';
import { catalogue, converse, monday10, timeZone } from './converse.ts';

const picture = (caption: string, memory: Memory) =>
  takeTurnByRules({
    nowMs: monday10,
    timeZone,
    companyName: 'Timbre',
    memory,
    messages: [{ id: 'msg_picture', atMs: monday10, kind: 'image', text: caption }],
    history: [],
    catalogue,
  });
const inTalk = converse('quiero internet en comas').memory;
const bill = [{ kind: 'hand_over', reason: 'bill' }];

describe('a picture', () => {
  it('is a bill when its caption says so, also to somebody who has a service', () => {
    expect(picture('mi recibo', inTalk).actions).toEqual(bill);
    expect(picture('este es mi recibo de claro', emptyMemory).actions).toEqual(bill);
  });

  it.each(['esta es mi casa', 'cuanto cuesta este plan?', 'jaja mira este meme'])(
    'is none when its caption says something else: %s',
    (caption) => {
      const { actions, reply } = picture(caption, inTalk);
      expect(actions).not.toEqual(bill);
      expect(reply?.text).not.toMatch(/recibo/);
    },
  );

  it('without a caption is asked about, in the middle of a conversation and as its beginning', () => {
    for (const memory of [inTalk, emptyMemory]) {
      const { actions, reply } = picture('', memory);
      expect(actions).toEqual([]);
      expect(reply?.text).toMatch(/¿/);
    }
  });

  it('without a caption is the bill that was announced', () => {
    const { memory } = converse('te mando mi recibo pa q lo veas');
    expect(picture('', memory).reply?.text).toMatch(/asesor/);
  });
});
