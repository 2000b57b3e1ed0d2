import { z } from 'zod';
import { phoneId } from '../../../api/contract/simulator.ts';
import type { Twin } from '../twin.ts';

export const introduction = z.array(
  z.object({
    phoneId,
    profileName: z.string().max(80).optional(),
    lastCustomerMessageAtMs: z.number(),
  }),
);

/** Customers who are said to have written before the twin knew them: invented leads may be answered within their 24 hours. */
export function introduce(twin: Twin, people: z.output<typeof introduction>): void {
  for (const { phoneId: id, profileName, lastCustomerMessageAtMs } of people) {
    const phone = twin.open(id, profileName || undefined);
    if ((phone.lastCustomerMessageAtMs ?? 0) >= lastCustomerMessageAtMs) continue;
    twin.record({ kind: 'phone_introduced', phoneId: phone.id, lastCustomerMessageAtMs });
  }
}
