import type { SimulatedMessage } from '../../../api/contract/simulator.ts';
import { dayOf } from '../../lib/format.ts';

export interface PhoneDay {
  day: string;
  at: string;
  /** `continues`: the same side wrote the one before, so it hangs together with it. */
  items: { message: SimulatedMessage; continues: boolean }[];
}

export function groupByDay(messages: readonly SimulatedMessage[]): PhoneDay[] {
  const days: PhoneDay[] = [];
  for (const message of messages) {
    const day = dayOf(message.at);
    let today = days.at(-1);
    if (today?.day !== day) {
      today = { day, at: message.at, items: [] };
      days.push(today);
    }
    const continues = today.items.at(-1)?.message.from === message.from;
    today.items.push({ message, continues });
  }
  return days;
}
