import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Heard, mergeHearing } from '../../../domain/call/merge-hearing.ts';
import { channelOf, readWav, wavSeconds, writeWav } from '../../../domain/call/wav.ts';
import type { MessageId } from '../../../domain/ids.ts';

const line = (number: number, author: 'customer' | 'bot', text: string, offsetMs: number | null) =>
  ({ id: `msg_${number}` as MessageId, author, text, offsetMs }) as const;
const heard = (startMs: number, endMs: number, text: string): Heard => ({ startMs, endMs, text });

describe('a recording', () => {
  test('puts its better words in the place of what was understood live', () => {
    const { corrected, added } = mergeHearing({
      lines: [
        line(1, 'bot', 'Hola', 0),
        line(2, 'customer', 'quiero internet en los olivo', 6_000),
        line(3, 'customer', 'el de sien megas', 12_000),
      ],
      customer: [
        heard(3_000, 4_000, 'Quiero internet'),
        heard(4_000, 6_200, 'en Los Olivos.'),
        heard(10_000, 12_500, 'El de cien megas.'),
      ],
      ours: [],
      agentJoinedMs: null,
    });
    expect(corrected).toEqual([
      { id: 'msg_2', text: 'Quiero internet en Los Olivos.' },
      { id: 'msg_3', text: 'El de cien megas.' },
    ]);
    expect(added).toEqual([]);
  });

  test('changes nothing where another sentence was heard', () => {
    const { corrected } = mergeHearing({
      lines: [line(1, 'customer', 'ya está muy caro eso', 5_000)],
      customer: [heard(1_000, 2_000, 'Subtítulos por la comunidad')],
      ours: [],
      agentJoinedMs: null,
    });
    expect(corrected).toEqual([]);
  });

  test('tells what was said to the person who took over, a line a breath', () => {
    const { added } = mergeHearing({
      lines: [line(1, 'customer', 'quiero una persona', 5_000)],
      customer: [heard(3_000, 5_000, 'Quiero una persona.'), heard(14_000, 15_000, 'Sí, dígame.')],
      ours: [
        heard(1_000, 2_000, 'Soy el asistente'),
        heard(11_000, 12_000, 'Hola, soy Rosa.'),
        heard(12_500, 13_500, '¿Le sirve el de cien?'),
      ],
      agentJoinedMs: 10_000,
    });
    expect(added).toEqual([
      { author: 'agent', text: 'Hola, soy Rosa. ¿Le sirve el de cien?', offsetMs: 11_000 },
      { author: 'customer', text: 'Sí, dígame.', offsetMs: 14_000 },
    ]);
  });
});

describe('a WAV file', () => {
  test('of two channels comes apart into them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2),
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 400 }),
        (bytesPerSample, bytes) => {
          const frame = 2 * bytesPerSample;
          const samples = Uint8Array.from(bytes.slice(0, bytes.length - (bytes.length % frame)));
          const file = writeWav({ channels: 2, samplesPerSecond: 8_000, bytesPerSample, samples });
          const wav = readWav(file);
          if (wav === null) throw new Error('not read');
          expect(wavSeconds(wav)).toBeCloseTo(samples.length / frame / 8_000);
          const [left, right] = [0, 1].map((one) => readWav(channelOf(wav, one))?.samples);
          const frames = samples.length / frame;
          for (let at = 0; at < frames * bytesPerSample; at += 1) {
            const start = Math.floor(at / bytesPerSample) * frame + (at % bytesPerSample);
            expect(left?.[at]).toBe(samples[start]);
            expect(right?.[at]).toBe(samples[start + bytesPerSample]);
          }
        },
      ),
    );
  });

  test('that is none, or cut off anywhere, breaks nothing', () => {
    const file = writeWav({
      channels: 1,
      samplesPerSecond: 8_000,
      bytesPerSample: 2,
      samples: new Uint8Array(100),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length }), (length) => {
        const wav = readWav(file.slice(0, length));
        if (wav !== null) expect(wav.samples.length).toBeLessThanOrEqual(100);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readWav(bytes)));
  });
});
