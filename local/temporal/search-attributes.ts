import type { Connection } from '@temporalio/client';
import { SearchAttributeType } from '@temporalio/common';
import { searchAttributes } from '../../workflows/search-attributes.ts';

/** As in temporal.api.enums.v1.IndexedValueType. */
const indexedValueTypes: Partial<Record<SearchAttributeType, number>> = {
  [SearchAttributeType.TEXT]: 1,
  [SearchAttributeType.KEYWORD]: 2,
  [SearchAttributeType.INT]: 3,
  [SearchAttributeType.DOUBLE]: 4,
  [SearchAttributeType.BOOL]: 5,
  [SearchAttributeType.DATETIME]: 6,
  [SearchAttributeType.KEYWORD_LIST]: 7,
};

/**
 * Makes the search attributes known to a cluster that lacks some.
 * @throws in one line when the cluster does not let us (Temporal Cloud has them made in its own console)
 */
export async function registerSearchAttributes(
  connection: Connection,
  namespace: string,
): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = searchAttributes.filter(({ name }) => customAttributes?.[name] === undefined);
  if (missing.length === 0) return;
  const types = missing.map(({ name, type }) => [name, indexedValueTypes[type] ?? 0]);
  try {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(types),
    });
  } catch (error) {
    const names = missing.map(({ name }) => name).join(', ');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Temporal lacks the search attributes ${names} (docs/operations.md): ${reason}`,
    );
  }
}
