import { writeFile } from 'node:fs/promises';
import type { Leg } from './line/leg.ts';

const samplesPerSecond = 8_000;
const channels = 2;
const bytesPerSample = 2;
const headerBytes = 44;
const longestS = 20 * 60;
/** A line is heard as a tone of its length: the customer's lower, on the first channel. */
const tones = { customer: 220, assistant: 330, line: 330 } as const;
const msPerCharacter = 60;
const loudness = 6_000;

/** A recording of a call's right length on two channels, with a tone where somebody spoke. */
export async function writeRecording(path: string, leg: Leg): Promise<void> {
  const seconds = Math.min(longestS, Math.max(1, leg.talkMs() / 1_000));
  const count = Math.round(seconds * samplesPerSecond);
  const wav = Buffer.alloc(headerBytes + count * channels * bytesPerSample);
  writeHeader(wav);
  for (const { from, text, atMs } of leg.lines) {
    const startMs = atMs - (leg.answeredAtMs ?? atMs);
    const first = Math.max(0, Math.round((startMs / 1_000) * samplesPerSecond));
    const length = Math.round(((text.length * msPerCharacter) / 1_000) * samplesPerSecond);
    const channel = from === 'customer' ? 0 : 1;
    for (let at = first; at < Math.min(count, first + length); at += 1)
      wav.writeInt16LE(
        Math.round(loudness * Math.sin((2 * Math.PI * tones[from] * at) / samplesPerSecond)),
        headerBytes + (at * channels + channel) * bytesPerSample,
      );
  }
  await writeFile(path, wav);
}

function writeHeader(wav: Buffer): void {
  const dataBytes = wav.length - headerBytes;
  const bytesPerSecond = samplesPerSecond * channels * bytesPerSample;
  wav.write('RIFF', 0, 'ascii');
  wav.writeUInt32LE(36 + dataBytes, 4);
  wav.write('WAVEfmt ', 8, 'ascii');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(channels, 22);
  wav.writeUInt32LE(samplesPerSecond, 24);
  wav.writeUInt32LE(bytesPerSecond, 28);
  wav.writeUInt16LE(channels * bytesPerSample, 32);
  wav.writeUInt16LE(bytesPerSample * 8, 34);
  wav.write('data', 36, 'ascii');
  wav.writeUInt32LE(dataBytes, 40);
}
