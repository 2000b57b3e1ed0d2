import { join } from 'node:path';
import { z } from 'zod';
import { freePort, isFree } from '../free-port.ts';
import { readJson, writeJson } from './json-file.ts';

const ports = z.object({
  postgres: z.int(),
  temporal: z.int(),
  temporalUi: z.int(),
  whatsapp: z.int(),
  /** Added later than the others: an older folder has none. */
  twilio: z.int().optional(),
});

export type LocalPorts = z.output<typeof ports> & { twilio: number };

/** Free ones, the same as last time as long as nobody else took them: bookmarks and tools keep working. */
export async function localPorts(dataDir: string): Promise<LocalPorts> {
  const path = join(dataDir, 'ports.json');
  const kept = await readJson(path, ports);
  const chosen: LocalPorts = {
    postgres: await sameOrFree(kept?.postgres),
    temporal: await sameOrFree(kept?.temporal),
    temporalUi: await sameOrFree(kept?.temporalUi),
    whatsapp: await sameOrFree(kept?.whatsapp),
    twilio: await sameOrFree(kept?.twilio),
  };
  await writeJson(path, chosen);
  return chosen;
}

async function sameOrFree(port: number | undefined): Promise<number> {
  return port !== undefined && (await isFree(port)) ? port : freePort();
}
