import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const bucketPath = /^\/([^/?]+)\/?([^?]*)/;

/** A bucket over HTTP as S3 speaks it, as far as files are kept, read, listed and deleted. Requests without a signature are refused. */
export async function startS3Server() {
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? '/', 'http://s3');
    const [, , key = ''] = bucketPath.exec(decodeURIComponent(url.pathname)) ?? [];
    requests.push(`${request.method} ${url.pathname}`);
    const xml = (status: number, content: string) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(content);
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/'))
      return void xml(403, '<Error><Code>AccessDenied</Code></Error>');
    if (request.method === 'PUT') {
      objects.set(key, body);
      return void response.writeHead(200, { etag: '"1"' }).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    if (request.method === 'POST') {
      for (const [, found = ''] of body.toString().matchAll(/<Key>([^<]+)<\/Key>/g))
        objects.delete(found);
      return void xml(200, '<DeleteResult/>');
    }
    if (url.searchParams.get('list-type') === '2') {
      const prefix = url.searchParams.get('prefix') ?? '';
      const keys = [...objects.keys()].filter((one) => one.startsWith(prefix)).slice(0, 2);
      const listed = keys.map((one) => `<Contents><Key>${one}</Key></Contents>`).join('');
      return void xml(200, `<ListBucketResult>${listed}</ListBucketResult>`);
    }
    const object = objects.get(key);
    if (object === undefined) return void xml(404, '<Error><Code>NoSuchKey</Code></Error>');
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined || to === undefined) return void response.writeHead(200).end(object);
    response.writeHead(206).end(object.subarray(Number(from), Number(to) + 1));
  }

  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    requests,
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}
