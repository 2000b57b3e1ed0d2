import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { connect, type Stage, startVoice } from './stage.ts';

const folder = new URL('frames/', import.meta.url);
const patient = { timeout: 15_000 };

/** One line of a log: what Twilio does, or what it must hear by then. */
const step = z.union([
  z.object({ send: z.record(z.string(), z.unknown()) }),
  z.object({ raw: z.string() }),
  z.object({ drop: z.literal(true) }),
  z.object({ connect: z.enum(['resumed', 'returned']) }),
  /** Part of something said since the last time. */
  z.object({ hear: z.string() }),
  z.object({ end: z.record(z.string(), z.string()) }),
  /** A whole line of the transcript. */
  z.object({ said: z.string(), by: z.enum(['bot', 'customer']) }),
]);

let stage: Stage;
beforeAll(async () => {
  stage = await startVoice({ silenceMs: 400 });
});
afterAll(() => stage.close());

async function replay(steps: z.output<typeof step>[]): Promise<void> {
  const call = await stage.callIn();
  let phone = await connect(stage.relay.url, call, 'first', { isMute: true });
  let heard = 0;
  const spoken = () =>
    phone.frames
      .slice(heard)
      .map(({ token }) => token ?? '')
      .join('');
  for (const one of steps) {
    if ('send' in one) phone.send(one.send);
    else if ('raw' in one) phone.raw(one.raw);
    else if ('drop' in one) phone.drop();
    else if ('connect' in one) {
      phone = await connect(stage.relay.url, call, one.connect, { isMute: true });
      heard = 0;
    } else if ('hear' in one) {
      await expect.poll(spoken, patient).toContain(one.hear);
      heard = phone.frames.length;
    } else if ('end' in one)
      expect(JSON.parse((await phone.ended()).handoffData ?? '')).toEqual(one.end);
    else
      await expect
        .poll(() => stage.lines(call.callId), patient)
        .toContainEqual(expect.objectContaining({ text: one.said, author: one.by }));
  }
}

describe('a frame log, replayed', () => {
  it.each(readdirSync(folder).map((file) => file.replace('.jsonl', '')))('%s', async (name) => {
    const lines = readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
      .trim()
      .split('\n');
    await replay(lines.map((line) => step.parse(JSON.parse(line))));
  });
});
