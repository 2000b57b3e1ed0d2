import { writeFile } from 'node:fs/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

export const historiesDir = new URL('histories/', import.meta.url);

/**
 * Keeps a test's history for the replay test: only under `npm run histories:save`, after a change
 * that is meant to change histories. Old ones stay as long as leads that began under them may be alive.
 */
export async function keepHistory(handle: WorkflowHandle, name: string): Promise<void> {
  if (process.env.SAVE_HISTORIES !== '1') return;
  // JSON.stringify would write a file that cannot be replayed.
  const json = historyToJSON(await handle.fetchHistory());
  await writeFile(new URL(`${name}.json`, historiesDir), json);
}
