import { closeSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * An append-only file with one JSON value a line. A line is handed to the operating system in one
 * piece before `append` returns, so that a process that is killed loses nothing it has promised;
 * a last line that was torn all the same (power, a full disk) is cut off when the file is opened.
 */
export class Journal<T> {
  readonly #file: number;

  /** @param onEntry is told what the file holds, in order @param onDamage of lines that cannot be read */
  constructor(path: string, onEntry: (entry: T) => void, onDamage: (line: string) => void) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    replay(path, onEntry, onDamage);
    this.#file = openSync(path, 'a', 0o600);
  }

  append(entry: T): void {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    for (let written = 0; written < line.length; )
      written += writeSync(this.#file, line, written, line.length - written);
  }

  close(): void {
    closeSync(this.#file);
  }
}

function replay<T>(path: string, onEntry: (entry: T) => void, onDamage: (line: string) => void) {
  const bytes = readExisting(path);
  const wholeLength = bytes.lastIndexOf(0x0a) + 1;
  if (wholeLength < bytes.length) truncateSync(path, wholeLength);
  for (const line of bytes.subarray(0, wholeLength).toString('utf8').split('\n')) {
    if (line === '') continue;
    try {
      onEntry(JSON.parse(line) as T);
    } catch {
      onDamage(line.slice(0, 100));
    }
  }
}

function readExisting(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return Buffer.alloc(0);
    throw error;
  }
}
