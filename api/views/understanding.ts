import type { Understanding } from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { MessageUnderstanding } from '../contract/messages.ts';

/** What was understood, with plans and operators by their names. */
export function understandingView(
  { entities, ...labels }: Understanding,
  { products, operators }: Catalogue,
): MessageUnderstanding {
  const chosen = products.find(({ id }) => id === entities.planChoice);
  const operator = operators.find(({ code }) => code === entities.operator);
  return {
    ...labels,
    entities: {
      ...entities,
      ...(chosen && { planChoice: chosen.planName }),
      ...(operator && { operator: operator.name }),
    },
  };
}
