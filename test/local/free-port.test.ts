import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, isFree } from '../../local/free-port.ts';

test('gives no port an outgoing connection may take before its server listens, and none twice', async () => {
  const ports = await Promise.all(Array.from({ length: 200 }, () => freePort()));
  expect(Math.max(...ports)).toBeLessThan(32_768);
  expect(new Set(ports).size).toBe(ports.length);
});

test('tells a port somebody listens on from a free one', async () => {
  const port = await freePort();
  expect(await isFree(port)).toBe(true);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  expect(await isFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
});
