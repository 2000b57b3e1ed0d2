import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A leg as far as a restarted twin needs it: to tell that it is over. */
const known = z.object({
  sid: z.string(),
  from: z.string(),
  to: z.string(),
  direction: z.enum(['inbound', 'outbound-api']),
  statusCallback: z.string().nullable(),
});
export type KnownLeg = z.output<typeof known>;

/** The legs that are up, on disk: a twin that was killed ends them when it is back, as a line that broke. */
export class LiveCalls {
  readonly #path: string;
  readonly #legs = new Map<string, KnownLeg>();

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'live-calls.json');
  }

  /** What was up when the last twin ended; forgotten once read. */
  takeLost(): KnownLeg[] {
    try {
      return z.array(known).parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return [];
    } finally {
      this.#write();
    }
  }

  up(leg: KnownLeg): void {
    this.#legs.set(leg.sid, leg);
    this.#write();
  }

  over(sid: string): void {
    if (this.#legs.delete(sid)) this.#write();
  }

  #write(): void {
    writeFileSync(this.#path, JSON.stringify([...this.#legs.values()]), { mode: 0o600 });
  }
}
