import { type IdKind, type IdOf, idPrefixes } from '../../../domain/ids.ts';

/** A seeded generator (mulberry32): the same seed tells the same stories. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number in [min, max]. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** Like `newId`, without the operating system's randomness. */
  id<K extends IdKind>(kind: K, atMs: number): IdOf<K> {
    const tail = Array.from({ length: 13 }, () => this.int(0, 35).toString(36)).join('');
    return `${idPrefixes[kind]}_${Math.round(atMs).toString(36).padStart(9, '0')}${tail}` as IdOf<K>;
  }
}
