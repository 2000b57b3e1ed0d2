import type { Catalogue, Product } from '../catalogue.ts';
import { planLine } from './plan-text.ts';

/** A hint for the person who writes: what the customer said, and words ready for the composer. */
export interface Tip {
  id: string;
  because: string;
  text: string;
}

/** Suggestions are the same each time they are looked at. */
export const firstOf = (variants: readonly string[]): string => variants[0] ?? '';

/** Plans under each other, as they are sent. */
export const linesOf = (catalogue: Catalogue, plans: Product[]): string[] =>
  plans.map((plan) => `• ${planLine(catalogue, plan)}`);
