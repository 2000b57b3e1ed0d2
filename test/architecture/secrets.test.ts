import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notOurs = /(^|\/)(node_modules|\.git|\.data|dist|coverage)(\/|$)/;
const readable =
  /\.(ts|tsx|js|mjs|cjs|json|jsonl|ya?ml|md|html|css|sh|sql|txt|env|pem|key)$|(^|\/)[^./]+$/;
const bytesMax = 5 * 1024 * 1024;

/** What the vendors' keys look like, and what only a key looks like. */
const patterns: Record<string, RegExp> = {
  'private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'Meta access token': /\bEAA[A-Za-z0-9]{60,}/,
  'OpenAI key': /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{32,}/,
  'Anthropic key': /\bsk-ant-[A-Za-z0-9_-]{20,}/,
  'Twilio account or key': /\b(?:AC|SK)[0-9a-f]{32}\b/,
  'AWS key': /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  'Google key': /\bAIza[A-Za-z0-9_-]{35}\b/,
  'GitHub token': /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})/,
  'npm token': /\bnpm_[A-Za-z0-9]{36}\b/,
  'Slack token': /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
  'JSON web token': /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{20,}/,
  'a key of our own API': /\btimbre_[A-Za-z0-9_-]{43}\b/,
  'address with a password':
    /\b(?:postgres(?:ql)?|https?|rediss?):\/\/[^\s:/@$]+:(?!pw@|secret@|timbre@|password@|postgres@|hunter2@|x@)[^\s:/@${]{6,}@/,
  'a long random value given to a secret':
    /(?:secret|token|password|api_?key)["']?\s*[:=]\s*["'][0-9a-f]{32,}["']/i,
};

it('no file of the repository holds anything that looks like a secret', () => {
  const scanned = globSync('**/*', { cwd: root, exclude: (path) => notOurs.test(path) }).filter(
    (file) => readable.test(file) && !notOurs.test(file) && isSmallFile(join(root, file)),
  );
  const found = scanned.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return Object.entries(patterns).flatMap(([kind, pattern]) => {
      const at = pattern.exec(text)?.index;
      return at === undefined ? [] : [`${file}:${text.slice(0, at).split('\n').length} ${kind}`];
    });
  });
  expect(found).toEqual([]);
  expect(scanned.length).toBeGreaterThan(500);
});

it('would find one', () => {
  const samples = {
    'private key': ['-----BEGIN RSA ', 'PRIVATE KEY-----'],
    'OpenAI key': ['sk-proj-', 'A'.repeat(40)],
    'Meta access token': ['EAA', 'b'.repeat(80)],
    'address with a password': ['postgres://timbre:', 'correcthorse@db/timbre'],
  };
  for (const [kind, parts] of Object.entries(samples))
    expect(patterns[kind]?.test(parts.join(''))).toBe(true);
});

function isSmallFile(path: string): boolean {
  const stats = statSync(path);
  return stats.isFile() && stats.size <= bytesMax;
}
