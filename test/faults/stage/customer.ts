import { fromCustomer, inbound, webhook } from '../../vendors/whatsapp-webhooks.ts';
import type { Vendor } from './vendor.ts';

export interface Customer {
  /** Digits, as WhatsApp writes them. */
  phone: string;
  /** Provider ids of everything said. */
  said: string[];
  /** Bursts said: each is owed one answer. */
  bursts: number;
  /** One burst of one message; resolves when the webhook has answered 200. */
  say(text: string, options?: SayOptions): Promise<void>;
  /** The webhook's body for a burst of its own, to be sent in a special way. */
  burst(texts: string[], options?: Pick<SayOptions, 'timestamp'>): ReturnType<typeof webhook>[];
}

interface SayOptions {
  /** The very same webhook, this often at once. */
  times?: number;
  /** Unix seconds as the provider claims; now by default. */
  timestamp?: string;
}

let people = 0;

/** Somebody with a phone of their own. */
export function aCustomer(vendor: Vendor): Customer {
  people += 1;
  const phone = `519${String(process.pid % 1_000).padStart(3, '0')}${String(people).padStart(5, '0')}`;
  const person = { phone, name: `Cliente ${people}` };
  const customer: Customer = {
    phone,
    said: [],
    bursts: 0,
    burst: (texts, { timestamp } = {}) => {
      customer.bursts += 1;
      return texts.map((text) => {
        const message = inbound.text(text, timestamp === undefined ? {} : { timestamp });
        customer.said.push(message.id);
        return webhook(fromCustomer(person, message));
      });
    },
    say: async (text, { times = 1, ...options } = {}) => {
      const [body] = customer.burst([text], options);
      await Promise.all(Array.from({ length: times }, () => vendor.deliver(body)));
    },
  };
  return customer;
}
