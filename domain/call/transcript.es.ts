import type { Author } from '../message.ts';
import type { CallLine } from './line.ts';

const speakers: Record<Author, string> = {
  customer: 'Cliente',
  bot: 'Asistente',
  agent: 'Asesor',
};

/** The whole text of a call, a line each. */
export const transcriptOf = (lines: Pick<CallLine, 'author' | 'text'>[]): string =>
  lines.map(({ author, text }) => `${speakers[author]}: ${text}`).join('\n');
