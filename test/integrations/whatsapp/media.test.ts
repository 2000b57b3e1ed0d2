import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createWhatsAppClient } from '../../../integrations/whatsapp/client.ts';

let stop: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

/** Downloads from a Graph API that tells `info` and holds `bytes`. */
async function download(info: Record<string, unknown>, bytes: Buffer) {
  const server = createServer(({ headers, url }, response) => {
    if (headers.authorization !== 'Bearer token') response.writeHead(401).end();
    else if (url === '/file') response.end(bytes);
    else response.end(JSON.stringify({ url: `${baseUrl}/file`, ...info }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => {
    server.closeAllConnections();
    return once(server.close(), 'close');
  };
  const settings = { apiVersion: 'v24.0', phoneNumberId: '1000', accessToken: 'token' };
  return createWhatsAppClient({ baseUrl, ...settings }).downloadMedia('77');
}
const file = (start: string) => Buffer.from(`${start}${'.'.repeat(32)}`, 'latin1');

describe('a file is taken', () => {
  it.each([
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/webp', 'RIFF\0\0\0\nWEBP'],
    ['audio/ogg; codecs=opus', 'OggS'],
    ['audio/mp4', '\0\0\0 ftypM4A'],
    ['video/mp4', '\0\0\0 ftypisom'],
    ['application/pdf', '%PDF-1.7'],
    ['text/plain', 'Hola'],
  ])('when it is the %s it says', async (mimeType, start) => {
    const bytes = file(start);
    const taken = await download({ mime_type: mimeType, file_size: String(bytes.length) }, bytes);
    // A type that browsers may not open is as good as none.
    const served = mimeType === 'text/plain' ? 'application/octet-stream' : mimeType.split(';')[0];
    expect(taken.mimeType).toBe(served);
    expect(Buffer.from(taken.bytes).equals(bytes)).toBe(true);
  });
});

describe('a file is refused', () => {
  it.each([
    'http://127.0.0.1:1/latest/meta-data',
    'http://169.254.169.254/latest/meta-data',
    'http://lookaside.fbsbx.com/file',
    'https://fbsbx.com.evil.example/file',
    'file:///etc/passwd',
  ])('unasked when its address is none of the vendor’s: %s', async (url) => {
    await expect(download({ mime_type: 'image/png', url }, file(''))).rejects.toThrow(
      'none of the vendor’s',
    );
  });

  it.each([
    ['image/jpeg', '<svg onload="alert(1)">'],
    ['audio/ogg', 'MZ\x90'],
    ['application/pdf', '<html>'],
    ['image/png', ''],
  ])('when it is no %s', async (mimeType, start) => {
    await expect(download({ mime_type: mimeType }, file(start))).rejects.toThrow(
      `is no ${mimeType}`,
    );
  });

  it('when it is said to be too large, or is', async () => {
    const claimed = { mime_type: 'text/plain', file_size: 26 * 1024 * 1024 };
    await expect(download(claimed, file('x'))).rejects.toThrow('too large');
    await stop?.();
    const silent = { mime_type: 'text/plain' };
    await expect(download(silent, Buffer.alloc(26 * 1024 * 1024))).rejects.toThrow('too large');
  });
});
