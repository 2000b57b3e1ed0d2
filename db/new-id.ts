import { randomBytes } from 'node:crypto';
import { type IdKind, type IdOf, idPrefixes } from '../domain/ids.ts';

/** A fresh id, sortable by time of creation: prefix, 9 characters of milliseconds, 13 of randomness. */
export function newId<K extends IdKind>(kind: K, nowMs: number = Date.now()): IdOf<K> {
  const time = nowMs.toString(36).padStart(9, '0');
  const random = BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0');
  return `${idPrefixes[kind]}_${time}${random}` as IdOf<K>;
}
