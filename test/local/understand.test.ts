import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

async function understand(input: string, ...args: string[]) {
  const child = spawn(process.execPath, ['local/understand.ts', ...args], {
    env: { ...process.env, OPENAI_API_KEY: '' },
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
  const { code, out } = await understand(
    'Hola, quiero internet\n\nen los olibos 😀\n',
    '--assistant',
    'rules',
  );
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

it('says in one line what is missing', async () => {
  expect(await understand('hola\n', '--assistant', 'openai')).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^OPENAI_API_KEY is missing.*\n$/),
  });
  expect((await understand('', '--assistant', 'magic')).errors).toMatch(/^usage: /);
});
