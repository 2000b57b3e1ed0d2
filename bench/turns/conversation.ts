import type { BenchCustomer, StandVendor, TimedTurn } from '../stand/vendor.ts';

/** What each customer writes, one turn a line; every line gets exactly one reply. */
export const lines = [
  'Hola, quiero internet',
  'En Los Olivos',
  'cuanto cuesta la instalacion?',
  'y piden contrato?',
  'tienes alguna promo?',
] as const;

/** How long the assistant waits for more of a burst (`burstQuietMs`); excluded from all figures. */
export const debounceMs = 1_500;

/** Customers who write all their lines, one after the other, for ever new ones, until told to stop. */
export async function converseUntil(
  vendor: StandVendor,
  isOver: () => boolean,
  onTurn: (turn: TimedTurn) => void,
): Promise<void> {
  while (!isOver()) {
    const customer = vendor.aCustomer();
    for (const line of lines) {
      if (isOver()) return;
      onTurn(await customer.turn(line));
    }
  }
}

/** One after the other, `turns` of them; a new customer after the last line. */
export async function* turnsOf(vendor: StandVendor, turns: number): AsyncGenerator<TimedTurn> {
  let customer: BenchCustomer = vendor.aCustomer();
  for (let taken = 0; taken < turns; taken++) {
    if (taken > 0 && taken % lines.length === 0) customer = vendor.aCustomer();
    yield await customer.turn(lines[taken % lines.length] ?? lines[0]);
  }
}
