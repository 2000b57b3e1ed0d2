import type { Transcribe } from '../openai/transcribe.ts';
import { simulatedWords } from './recording.ts';

/**
 * Reads what the simulated phone's user typed out of the file, and leaves real recordings to
 * `otherwise`. For installations whose WhatsApp is simulated.
 */
export const createSimulatedTranscriber =
  (otherwise: Transcribe | null): Transcribe =>
  async (recording, signal) => {
    const text = simulatedWords(recording.bytes);
    if (text !== null) return { text, by: 'simulated' };
    if (otherwise === null) throw new Error('nobody hears real recordings here');
    return otherwise(recording, signal);
  };
