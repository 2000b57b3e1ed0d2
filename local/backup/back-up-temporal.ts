import { existsSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

/** A consistent copy of the Temporal dev server's file, while it runs. Nothing when there is none. */
export async function backUpTemporal(file: string, to: string): Promise<void> {
  if (!existsSync(file)) return;
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(source, to);
  } finally {
    source.close();
  }
}
