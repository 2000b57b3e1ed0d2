import type { Readable } from 'node:stream';

/**
 * The lines of a text as it comes, each without its line feed (or CR LF). Nothing else ends a line:
 * messages pasted from the web hold line separators (U+2028) of their own.
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let begun: string[] = [];
  for await (const chunk of input as AsyncIterable<string>) {
    const [first = '', ...more] = chunk.split('\n');
    begun.push(first);
    for (const next of more) {
      yield lineOf(begun);
      begun = [next];
    }
  }
  if (begun.some((part) => part !== '')) yield lineOf(begun);
}

const lineOf = (parts: string[]) => parts.join('').replace(/\r$/, '');
