import OpenAI, { toFile } from 'openai';

/** A voice note to be written down. */
export interface Recording {
  bytes: Uint8Array;
  mimeType: string;
  /** Names the speaker may say: plans, operators, districts. */
  hints: string;
}

/** What a recording says; '' when it says nothing. `by` names who wrote it down. @throws when nobody could */
export type Transcribe = (
  recording: Recording,
  signal: AbortSignal,
) => Promise<{ text: string; by: string }>;

export interface TranscriberOptions {
  apiKey: string;
  /** Any server that speaks OpenAI's audio API; null: OpenAI's own. */
  baseUrl: string | null;
  model: string;
}

/** The service tells the format by the name's ending. */
const endings: Record<string, string> = {
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
};
/** A customer waits: nothing that takes longer is worth it. */
const timeoutMs = 10_000;

/** Voice notes through OpenAI's transcription. Asked once more when it fails at once. */
export function createOpenAiTranscriber({
  apiKey,
  baseUrl,
  model,
}: TranscriberOptions): Transcribe {
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    timeout: timeoutMs,
    maxRetries: 1,
    logLevel: 'off',
  });
  return async ({ bytes, mimeType, hints }, signal) => {
    const name = `nota-de-voz.${endings[mimeType] ?? 'ogg'}`;
    const { text } = await client.audio.transcriptions.create(
      {
        file: await toFile(bytes, name, { type: mimeType }),
        model,
        language: 'es',
        response_format: 'json',
        prompt: hints,
      },
      { signal },
    );
    return { text: text.trim(), by: `openai:${model}` };
  };
}
