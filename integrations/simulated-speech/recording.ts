/**
 * A voice note as the simulated phone makes it: soft tones in a WAV file as long as the words would
 * take to say, and the words themselves in the file's comment. Nobody speaks, so whoever
 * listens without a model reads the comment.
 */
const samplesPerSecond = 8_000;
const wordsPerSecond = 2.5;
const secondsMax = 60;
const commentChunk = 'ICMT';

/** At an unhurried two and a half words a second, a minute at most. */
export const spokenSeconds = (words: string): number =>
  Math.min(secondsMax, Math.max(1, Math.round(words.split(/\s+/).length / wordsPerSecond)));

export function recordSpeech(words: string): Buffer {
  const format = Buffer.alloc(16);
  // PCM, one channel, one byte a sample.
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(samplesPerSecond, 4);
  format.writeUInt32LE(samplesPerSecond, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14);
  const comment = chunk(commentChunk, Buffer.from(words, 'utf8'));
  return chunk(
    'RIFF',
    Buffer.concat([
      Buffer.from('WAVE'),
      chunk('fmt ', format),
      chunk('LIST', Buffer.concat([Buffer.from('INFO'), comment])),
      chunk('data', hum(spokenSeconds(words))),
    ]),
  );
}

/** The words in a simulated recording; null when it is none. */
export function simulatedWords(bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = file.subarray(0, 12).toString('latin1');
  // Written by `recordSpeech`: the comment stands right behind the format.
  const isOurs = /^RIFF.{4}WAVE$/s.test(header) && file.toString('latin1', 44, 52) === 'INFOICMT';
  if (!isOurs) return null;
  const length = file.readUInt32LE(52);
  return file.subarray(56, 56 + length).toString('utf8');
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  // Chunks begin at even places.
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** Syllables at changing heights, faint. */
function hum(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * samplesPerSecond);
  for (let index = 0; index < samples.length; index += 1) {
    const atS = index / samplesPerSecond;
    const pitchHz = 140 + 40 * Math.sin(atS * 2.1);
    const loudness = 14 * Math.abs(Math.sin(atS * Math.PI * 3));
    samples[index] = Math.round(128 + loudness * Math.sin(atS * 2 * Math.PI * pitchHz));
  }
  return samples;
}
