import type { SimulatedMessage } from '../../../api/contract/simulator.ts';
import { messageCopy as copy } from './copy.es.ts';

const names: Record<string, string> = {
  image: copy.photo,
  audio: copy.voice,
  document: copy.document,
  sticker: copy.sticker,
  location: copy.location,
};

/** A message in one line. */
export function summaryOf({ kind, text, deleted }: SimulatedMessage): string {
  if (deleted) return copy.deletedTheirs;
  const name = names[kind];
  return [name, text].filter(Boolean).join(': ');
}
