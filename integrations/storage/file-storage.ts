import type { Readable } from 'node:stream';

/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Where files are kept. Keys are `<folder>/<name>` of lower-case letters, digits and `_`; a folder
 * holds one person's files, so that they can be removed together. Small enough that an object
 * store can stand in a local disk's place.
 */
export interface FileStorage {
  /** Whole or not at all; an earlier file of that key is replaced. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** null: there is none. */
  read(key: string): Promise<Uint8Array | null>;
  /** null: there is none. The caller ends the stream. */
  stream(key: string, range?: ByteRange): Promise<Readable | null>;
  /** Nothing happens when there is none. */
  remove(key: string): Promise<void>;
  removeFolder(folder: string): Promise<void>;
}
