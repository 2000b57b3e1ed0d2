import type { GraphScript } from '../../test/vendors/whatsapp-server.ts';
import type { Random } from './random.ts';

/** One send that goes wrong at the vendor. */
export interface VendorFault {
  name: string;
  script: GraphScript;
  /** The customer gets it although the sender never hears so. */
  isTakenUnheard?: true;
}

const faults: readonly VendorFault[] = [
  {
    name: 'vendor: 429, Retry-After 2 s',
    script: { kind: 'refuse', status: 429, code: 130429, headers: { 'retry-after': '2' } },
  },
  { name: 'vendor: 500', script: { kind: 'refuse', status: 500, code: 131016 } },
  { name: 'vendor: slow 4 s', script: { kind: 'slow', afterMs: 4_000 } },
  { name: 'vendor: taken, then cut', script: { kind: 'accept_then_cut' }, isTakenUnheard: true },
  { name: 'vendor: cut, not taken', script: { kind: 'accept_then_cut' } },
];
const share = 0.1;

/** What the next send meets: mostly nothing unusual. */
export const nextFault = (random: Random): VendorFault | null =>
  random.chance(share) ? random.pick(faults) : null;
