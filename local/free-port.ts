import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/** Below what Linux (32768), macOS and Windows (49152) give to outgoing connections, above the well-known servers. */
const portsOfServers = { from: 20_000, below: 32_768 };
const tried = new Set<number>();

/**
 * A port of 127.0.0.1 that is free now, never given twice by this process, and that no
 * outgoing connection can take before its server listens.
 * @throws when none is found
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = randomInt(portsOfServers.from, portsOfServers.below);
    if (tried.has(port)) continue;
    tried.add(port);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port');
}

/** Whether something may listen there. */
export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** Where a server listens. @throws when it does not, or not on a port */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
