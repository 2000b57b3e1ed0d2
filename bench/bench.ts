export interface BenchOptions {
  /** A smoke run: everything happens, nothing long enough to be a measurement. */
  isQuick: boolean;
  /** Of `day` and `soak`. */
  customers?: number;
  seed?: number;
}

/** One benchmark: names of figures and their values, as printed and as written to JSON. */
export type Bench = (options: BenchOptions) => Promise<Record<string, string | number>>;
