import type { Understanding } from '../assistant.ts';
import type { Author } from '../message.ts';
import type { Emotion } from './call.ts';

/** What somebody said in a call. */
export interface CallLine {
  author: Author;
  text: string;
  atMs: number;
  /** From the answer, ms; null when it was not noted. */
  offsetMs: number | null;
  understanding: Understanding | null;
  emotion: Emotion | null;
}
