import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { startOpenAiServer } from '../vendors/openai-server.ts';

async function understand(input: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['local/understand.ts', ...args], {
    env: { ...process.env, OPENAI_API_KEY: '', ...env },
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, out, errors };
}

it('writes one JSON object a line with the fixed keys', async () => {
  const { code, out } = await understand('Hola, quiero internet\n\nen los olibos 😀\n', [
    '--assistant',
    'rules',
  ]);
  const lines = out.trimEnd().split('\n');
  expect(code).toBe(0);
  expect(lines).toHaveLength(3);
  for (const line of lines)
    expect(Object.keys(JSON.parse(line))).toEqual([
      'text',
      'intents',
      'objections',
      'sentiment',
      'entities',
      'cues',
    ]);
  expect(JSON.parse(lines[2] ?? '')).toMatchObject({
    text: 'en los olibos 😀',
    entities: { zone: 'Los Olivos' },
  });
});

it('writes what the language model read', async () => {
  const reading = {
    intents: ['ask_coverage'],
    objections: ['distrust'],
    sentiment: 'negative',
    cues: [],
    zone: null,
    address: null,
    service: null,
    operator: null,
    speedMbps: null,
    dataGb: null,
    budget: null,
    planChoice: null,
  };
  const content = JSON.stringify({ readings: [reading], reply: 'Hola' });
  const server = await startOpenAiServer({ kind: 'answer', content });
  try {
    const { code, out } = await understand('y si llega a mi jato?\n', ['--assistant', 'openai'], {
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: server.baseUrl,
      OPENAI_MODEL: 'scripted',
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      text: 'y si llega a mi jato?',
      intents: ['ask_coverage'],
      objections: ['distrust'],
      sentiment: 'negative',
      entities: {},
      cues: [],
    });
  } finally {
    await server.close();
  }
});

it('reads words that are names of JavaScript’s own like any other', async () => {
  const { out } = await understand('constructor en Los Olivos\n', ['--assistant', 'rules']);
  expect(JSON.parse(out)).toMatchObject({ entities: { zone: 'Los Olivos' } });
});

it('says in one line what is missing', async () => {
  expect(await understand('hola\n', ['--assistant', 'openai'])).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^OPENAI_API_KEY is missing.*\n$/),
  });
  expect((await understand('', ['--assistant', 'magic'])).errors).toMatch(/^usage: /);
});

it('goes on when a model fails: the rules read, the line says why, and the exit code tells', async () => {
  const server = await startOpenAiServer({ kind: 'status', status: 401 });
  try {
    const input = Array.from({ length: 7 }, () => 'quiero internet en comas\n').join('');
    const { code, out, errors } = await understand(input, ['--assistant', 'openai'], {
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: server.baseUrl,
    });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ entities: { zone: 'Comas' }, error: 'rejected' });
    expect(errors).toMatch(/7 unread/);
    expect(code).toBe(2);
  } finally {
    await server.close();
  }
});

it('takes a line for a line, whatever else parts its text', async () => {
  const { out } = await understand('a\u2028b\rc\u2029d\r\ne', ['--assistant', 'rules']);
  const texts = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).text);
  expect(texts).toEqual(['a\u2028b\rc\u2029d', 'e']);
});

it('reads a line of any length in its first 4,096 letters', async () => {
  const { out } = await understand(`${'quiero internet en comas '.repeat(5_000)}\n`, []);
  expect(JSON.parse(out)).toMatchObject({ entities: { zone: 'Comas' } });
});
