import type { Understanding } from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { MessageUnderstanding } from '../contract/messages.ts';

/** What was understood, with a plan by its name. */
export function understandingView(
  { entities, ...labels }: Understanding,
  { products }: Catalogue,
): MessageUnderstanding {
  const chosen = products.find(({ id }) => id === entities.planChoice);
  return { ...labels, entities: { ...entities, ...(chosen && { planChoice: chosen.planName }) } };
}
