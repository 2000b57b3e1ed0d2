import type { Service } from '../labels.ts';
import type { Money } from '../money.ts';

/** What a call taught about the customer. Everything may be missing. */
export interface CallFacts {
  name?: string;
  service?: Service;
  zone?: string;
  budget?: Money;
  /** Labels of domain/labels.ts. */
  objections?: string[];
  /** ISO 8601 day or moment they prefer. */
  date?: string;
}
