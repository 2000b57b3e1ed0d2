import { describe, expect, it } from 'vitest';
import { Callbacks } from '../../../local/twilio/callbacks.ts';
import { customers } from '../../../local/twilio/customers/customers.es.ts';
import { type Handset, play } from '../../../local/twilio/customers/play.ts';
import type { Deed, Script } from '../../../local/twilio/customers/script.ts';

/** A telephone on which the other side answers what is said, by a table. */
function aHandset(greeting: string, answers: Record<string, string> = {}) {
  const heard = [greeting];
  const done: Deed[] = [];
  const handset: Handset = {
    heard: () => heard,
    isOtherSpeaking: () => false,
    isOver: () => done.some(({ kind }) => kind === 'hang_up'),
    do: (deed) => {
      done.push(deed);
      const answer = deed.kind === 'say' ? answers[deed.text] : undefined;
      if (answer !== undefined) heard.push(answer);
    },
  };
  return { handset, done, heard };
}

const script = (...steps: Script['steps']): Script => ({ name: 'test', steps });

describe('a scripted customer', () => {
  it('does the next thing only once it heard what it waits for', async () => {
    const { handset, done } = aHandset('Hola', { 'quiero internet': '¿En qué distrito?' });
    const played = await play(
      script(
        { hears: /hola/i, does: { kind: 'say', text: 'quiero internet' } },
        { hears: /distrito/, absent: /hola/i, does: { kind: 'press', digit: '0' } },
        { does: { kind: 'hang_up' } },
      ),
      handset,
    );
    expect(played).toEqual({ script: 'test', problem: null });
    expect(done.map(({ kind }) => kind)).toEqual(['say', 'press', 'hang_up']);
  });

  it('tells what it did not hear in time, and hangs up', async () => {
    const { handset, done } = aHandset('Hola');
    const { problem } = await play(
      script({ hears: /precio/, withinMs: 50, does: { kind: 'listen' } }),
      handset,
    );
    expect(problem).toBe('step 1: /precio/ was not heard within 50 ms; heard: «Hola»');
    expect(done).toEqual([{ kind: 'hang_up' }]);
  });

  it('tells what it should not have heard, and what was over too early', async () => {
    const greeted = aHandset('Hola, esta llamada se graba');
    const twice = await play(
      script({ hears: /graba/, absent: /hola/i, does: { kind: 'listen' } }),
      greeted.handset,
    );
    expect(twice.problem).toContain('/hola/i was heard');
    const over = await play(script({ hears: /precio/, does: { kind: 'listen' } }), greeted.handset);
    expect(over.problem).toContain('was over before /precio/');
  });

  it('lets the other finish, unless it cuts in', async () => {
    const { handset, done } = aHandset('Hola');
    let asked = 0;
    const speaking: Handset = { ...handset, isOtherSpeaking: () => ++asked < 4 };
    await play(script({ hears: /hola/i, cutsIn: true, does: { kind: 'listen' } }), speaking);
    expect(asked).toBe(0);
    await play(script({ hears: /hola/i, does: { kind: 'listen' } }), speaking);
    expect(asked).toBe(4);
    expect(done).toHaveLength(2);
  });

  it('is one for each ending of a number', () => {
    expect(new Set(customers.map(({ ending }) => ending)).size).toBe(customers.length);
  });
});

describe('callbacks on their way', () => {
  const gather = (latestMs: number, random: () => number) => {
    const told: string[] = [];
    const callbacks = new Callbacks(
      { tell: async (_url, { CallStatus = '' }) => told.push(CallStatus) > 0 },
      { latestMs, random },
    );
    for (const CallStatus of ['initiated', 'ringing', 'completed'])
      callbacks.send('https://timbre.example', { CallStatus });
    return told;
  };

  it('come one after the other', async () => {
    const told = gather(0, Math.random);
    await expect.poll(() => told).toEqual(['initiated', 'ringing', 'completed']);
  });

  it('or late, shuffled and twice, and none is lost', async () => {
    // For each: whether it comes twice, then how late each copy is.
    const numbers = [0.9, 0.8, 0.1, 0.6, 0.4, 0.9, 0.05];
    const told = gather(200, () => numbers.shift() ?? 0);
    await expect
      .poll(() => told, { timeout: 5_000 })
      .toEqual(['completed', 'ringing', 'ringing', 'initiated']);
  });
});
