import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What the scripted server does with a request. */
export type Script =
  /** `usage` null: a server that does not count. */
  | { kind: 'answer'; content: string; toolCalls?: ScriptedCall[]; usage?: null }
  /** Whatever it makes of the request. */
  | { kind: 'react'; to: (request: ReceivedRequest) => Script }
  /** Words as they come: the first after `firstMs`, then a piece every `everyMs`; cut before its end when told. */
  | {
      kind: 'stream';
      pieces: string[];
      firstMs?: number;
      everyMs?: number;
      isCut?: boolean;
      /** Why it ended; null: it just did. */
      ending?: string | null;
      /** Each chunk tells what was used so far; the default tells it once, at the end. */
      countsUp?: boolean;
    }
  /** Headers, then nothing. */
  | { kind: 'empty stream' }
  | { kind: 'refusal' }
  | { kind: 'status'; status: number; retryAfterMs?: number; message?: string }
  | { kind: 'broken connection' }
  | { kind: 'silence' };

interface ScriptedCall {
  name: string;
  arguments: string;
}

export interface ReceivedRequest {
  model: string;
  messages: { role: string; content: string; tool_call_id?: string }[];
  response_format: { type: string; json_schema: { strict: boolean } };
  tools?: { function: { name: string } }[];
}

/** A server that speaks OpenAI's Chat Completions and does what it is told, the last script for ever. */
export async function startOpenAiServer(...scripts: Script[]) {
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (request, response) => {
    requests.push(JSON.parse(await bodyOf(request)) as ReceivedRequest);
    const script = scriptFor(requests, scripts);
    if (script === undefined || script.kind === 'silence') return;
    if (script.kind === 'broken connection') {
      request.socket.destroy();
      return;
    }
    if (script.kind === 'empty stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': here\n\n');
      return;
    }
    if (script.kind === 'stream') {
      await stream(response, script);
      return;
    }
    response.writeHead(script.kind === 'status' ? script.status : 200, {
      'content-type': 'application/json',
      'retry-after-ms': String(script.kind === 'status' ? (script.retryAfterMs ?? 60_000) : 1),
    });
    response.end(JSON.stringify(bodyFor(script)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function stream(
  response: ServerResponse,
  {
    pieces,
    firstMs = 0,
    everyMs = 0,
    isCut = false,
    ending = 'stop',
    countsUp = false,
  }: Extract<Script, { kind: 'stream' }>,
): Promise<void> {
  await pause(firstMs);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (body: object) => response.write(`data: ${JSON.stringify(body)}\n\n`);
  const usage = (written: number) => ({ prompt_tokens: 900, completion_tokens: written });
  for (const [index, content] of pieces.entries()) {
    const choices = [{ index: 0, delta: { content }, finish_reason: null }];
    send({ choices, ...(countsUp && { usage: usage(index + 1) }) });
    await pause(everyMs);
  }
  if (isCut) {
    response.socket?.destroy();
    return;
  }
  // As some servers do it: no words, no delta.
  if (ending !== null) send({ choices: [{ index: 0, finish_reason: ending }] });
  send({ choices: [], usage: usage(40) });
  response.end('data: [DONE]\n\n');
}

/** What a reaction comes to, a reaction of a reaction included. */
const settled = (script: Script | undefined, request: ReceivedRequest): Script | undefined =>
  script?.kind === 'react' ? settled(script.to(request), request) : script;

function scriptFor(requests: ReceivedRequest[], scripts: Script[]): Script | undefined {
  const script = scripts[Math.min(requests.length, scripts.length) - 1];
  const request = requests.at(-1);
  return request === undefined ? script : settled(script, request);
}

function bodyFor(
  script: Exclude<Script, { kind: 'silence' | 'broken connection' | 'stream' | 'empty stream' }>,
) {
  switch (script.kind) {
    case 'answer':
      return {
        ...completion({
          content: script.content,
          refusal: null,
          ...(script.toolCalls && {
            tool_calls: script.toolCalls.map((call, index) => ({
              id: `call_${index}`,
              type: 'function',
              function: call,
            })),
          }),
        }),
        ...(script.usage === null && { usage: null }),
      };
    case 'react':
      throw new Error('a reaction reacts to nothing');
    case 'refusal':
      return completion({ content: null, refusal: 'scripted' });
    case 'status':
      return failure(script.status, script.message);
  }
}

const completion = (message: {
  content: string | null;
  refusal: string | null;
  tool_calls?: object[];
}) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_795_000_000,
  model: 'scripted',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', ...message },
      logprobs: null,
      finish_reason: 'stop',
    },
  ],
  usage: {
    prompt_tokens: 900,
    completion_tokens: 120,
    total_tokens: 1_020,
    prompt_tokens_details: { cached_tokens: 600 },
  },
});

const failure = (status: number, message = 'scripted') => ({
  error: { message, type: 'scripted', param: null, code: String(status) },
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
