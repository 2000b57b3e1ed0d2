import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the scripted server hears, or the status it fails with. */
export type HearingScript =
  | { text: string; segments?: { start: number; end: number; text: string }[] }
  | { status: number }
  | { silence: true };

/** A server that speaks OpenAI's audio transcription and does what it is told, the last script for ever. */
export async function startTranscriptionServer(...scripts: HearingScript[]) {
  /** Multipart bodies as Latin-1, one a request. */
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    requests.push(Buffer.concat(chunks).toString('latin1'));
    const script = scripts[Math.min(requests.length, scripts.length) - 1] ?? { text: '' };
    if ('silence' in script) return;
    const status = 'status' in script ? script.status : 200;
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after-ms': '1' });
    response.end(JSON.stringify('text' in script ? script : { error: { message: 'scripted' } }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}
