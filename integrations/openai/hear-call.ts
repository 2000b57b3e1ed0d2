import OpenAI, { toFile } from 'openai';

/** Something said in a recording, with where it is. */
export interface HeardSegment {
  startMs: number;
  endMs: number;
  text: string;
}

/** What one speaker's channel says, in its order. @throws when nobody could hear it */
export type HearChannel = (
  sound: { wav: Uint8Array; hints: string },
  signal: AbortSignal,
) => Promise<HeardSegment[]>;

export interface CallListenerOptions {
  apiKey: string;
  /** Any server that speaks OpenAI's audio API; null: OpenAI's own. */
  baseUrl: string | null;
  /** One that tells times (`verbose_json`); of OpenAI's own that is whisper-1. */
  model: string;
}

/** Ten minutes of sound at a few times the speed of speech. */
const timeoutMs = 180_000;

/** Recorded calls through OpenAI's transcription, a channel at a time. */
export function createOpenAiCallListener(options: CallListenerOptions): HearChannel {
  const { apiKey, baseUrl, model } = options;
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    timeout: timeoutMs,
    maxRetries: 1,
    logLevel: 'off',
  });
  return async ({ wav, hints }, signal) => {
    const { segments = [] } = await client.audio.transcriptions.create(
      {
        file: await toFile(wav, 'canal.wav', { type: 'audio/wav' }),
        model,
        language: 'es',
        response_format: 'verbose_json',
        timestamp_granularities: ['segment'],
        prompt: hints,
      },
      { signal },
    );
    return segments.flatMap(({ start, end, text }) => {
      const said = text.trim();
      if (said === '') return [];
      return [{ startMs: Math.round(start * 1_000), endMs: Math.round(end * 1_000), text: said }];
    });
  };
}
