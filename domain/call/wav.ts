/** Uncompressed sound as it lies in a WAV file. */
export interface Wav {
  channels: number;
  samplesPerSecond: number;
  bytesPerSample: number;
  /** Samples of all channels, in turn. */
  samples: Uint8Array;
}

const pcm = 1;

/** null: not a WAV file, or a compressed one. */
export function readWav(bytes: Uint8Array): Wav | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || tag(bytes, 0) !== 'RIFF' || tag(bytes, 8) !== 'WAVE') return null;
  let format: Omit<Wav, 'samples'> | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = tag(bytes, at);
    const length = view.getUint32(at + 4, true);
    const start = at + 8;
    if (name === 'fmt ' && start + 16 <= bytes.length) format = readFormat(view, start);
    // A recorder that was cut off leaves a length that is not there.
    if (name === 'data' && format)
      return { ...format, samples: bytes.subarray(start, Math.min(start + length, bytes.length)) };
    at = start + length + (length % 2);
  }
  return null;
}

function readFormat(view: DataView, at: number): Omit<Wav, 'samples'> | null {
  const channels = view.getUint16(at + 2, true);
  const samplesPerSecond = view.getUint32(at + 4, true);
  const bytesPerSample = view.getUint16(at + 14, true) / 8;
  const isReadable =
    view.getUint16(at, true) === pcm &&
    [1, 2].includes(channels) &&
    [1, 2].includes(bytesPerSample) &&
    samplesPerSecond > 0;
  return isReadable ? { channels, samplesPerSecond, bytesPerSample } : null;
}

export const wavSeconds = ({ channels, samplesPerSecond, bytesPerSample, samples }: Wav): number =>
  samples.length / (channels * samplesPerSecond * bytesPerSample);

/** One channel of it as a file of its own; 0 is the first. */
export function channelOf(wav: Wav, channel: number, fromS = 0, toS = wavSeconds(wav)): Uint8Array {
  const { channels, bytesPerSample, samplesPerSecond, samples } = wav;
  const frame = channels * bytesPerSample;
  const first = Math.floor(fromS * samplesPerSecond);
  const last = Math.min(Math.floor(toS * samplesPerSecond), Math.floor(samples.length / frame));
  const mono = new Uint8Array(Math.max(0, last - first) * bytesPerSample);
  for (let index = first; index < last; index += 1)
    for (let byte = 0; byte < bytesPerSample; byte += 1)
      mono[(index - first) * bytesPerSample + byte] =
        samples[index * frame + channel * bytesPerSample + byte] ?? 0;
  return writeWav({ channels: 1, samplesPerSecond, bytesPerSample, samples: mono });
}

export function writeWav({ channels, samplesPerSecond, bytesPerSample, samples }: Wav): Uint8Array {
  const headBytes = 44;
  const bytes = new Uint8Array(headBytes + samples.length);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => {
    for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
  };
  write(0, 'RIFF');
  view.setUint32(4, headBytes - 8 + samples.length, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, pcm, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * channels * bytesPerSample, true);
  view.setUint16(32, channels * bytesPerSample, true);
  view.setUint16(34, bytesPerSample * 8, true);
  write(36, 'data');
  view.setUint32(40, samples.length, true);
  bytes.set(samples, headBytes);
  return bytes;
}

const tag = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
