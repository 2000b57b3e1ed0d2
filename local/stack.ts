import type { KeptProcess } from './processes/kept-process.ts';
import type { ProcessRecord } from './processes/leftovers.ts';
import { type Supervised, supervise } from './processes/supervise.ts';

/** Everything that runs, in the order it was started; it is stopped in the opposite one, so that nothing loses what it stands on. */
export class Stack {
  readonly #stops: (() => Promise<void>)[] = [];
  readonly #record: ProcessRecord;
  readonly #say: (line: string) => void;

  constructor(record: ProcessRecord, say: (line: string) => void) {
    this.#record = record;
    this.#say = say;
  }

  /** Starts a process and keeps it running until everything stops. @throws when it does not start at all. */
  async run(start: () => Promise<KeptProcess>): Promise<Supervised> {
    const supervised = await supervise({
      start: async () => {
        const process = await start();
        await this.#record.add(process);
        return process;
      },
      onRestart: (reason, waitMs) => this.#say(`${reason}; starting it again in ${waitMs} ms`),
    });
    this.atTheEnd(() => supervised.stop());
    return supervised;
  }

  atTheEnd(stop: () => Promise<void>): void {
    this.#stops.push(stop);
  }

  async stop(): Promise<void> {
    for (let stop = this.#stops.pop(); stop !== undefined; stop = this.#stops.pop()) await stop();
  }
}
