import { describe, expect, it } from 'vitest';
import { codeOf, type Import, importsOf, sourceFiles } from './imports.ts';
import { rules, unruled } from './rules.ts';

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const folderOf = (path: string): string => path.split('/')[0] ?? '';
const say = ({ file, target }: Import): string => `${file} imports ${target}`;

function isAllowed({ file, target, isOurs, isTypeOnly }: Import): boolean {
  if (unruled.test(file)) return true;
  const rule = rules[folderOf(file)];
  if (rule === undefined) return false;
  if (!isOurs) return rule.packages.test(target);
  return rule.ours.test(target) || (isTypeOnly && rule.typesOf?.test(target) === true);
}

describe('who may import whom', () => {
  it('sees the project', () => {
    expect(files).toContain('domain/lead.ts');
    expect(imports).toContainEqual({
      file: 'workflows/search-attributes.ts',
      target: '@temporalio/common',
      isOurs: false,
      isTypeOnly: false,
    });
  });

  it('follows the design’s table', () => {
    expect(imports.filter((one) => !isAllowed(one)).map(say)).toEqual([]);
  });

  it('keeps runtime to the programs that are started', () => {
    const from = imports.filter(({ target }) => folderOf(target) === 'runtime');
    const strangers = from.filter(
      ({ file }) => !/^(?:runtime|api|worker|local|test|bench)\//.test(file),
    );
    expect(strangers.map(say)).toEqual([]);
  });

  it('lets messages be read without their workflow', () => {
    const all = imports.filter(({ file }) => /^workflows\/[^/]+\/messages\.ts$/.test(file));
    const wrong = all.filter(
      ({ target }) => !/^(?:domain\/|@temporalio\/|workflows\/[^/]+\/messages)/.test(target),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('keeps the web’s features apart, and kit and library below them', () => {
    const feature = (path: string) => /^web\/features\/([^/]+)\//.exec(path)?.[1];
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('web/')) return false;
      const [own, other] = [feature(file), feature(target)];
      if (own !== undefined && other !== undefined) return own !== other;
      return /^web\/(?:ui|lib|copy)\//.test(file) && /^web\/(?:app|features)\//.test(target);
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('names nothing by an import without its extension', () => {
    const wrong = imports.filter(({ isOurs, target }) => isOurs && !/\.\w+$/.test(target));
    expect(wrong.map(say)).toEqual([]);
  });
});

describe('purity', () => {
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bset(?:Timeout|Interval)\(|\bfetch\(/;
  const environment = /\bprocess\.|\bimport\.meta\b/;
  const offending = (folder: string, pattern: RegExp) =>
    files.filter((file) => folderOf(file) === folder && pattern.test(codeOf(file)));

  it('gives the domain neither clock nor randomness nor environment', () => {
    expect(offending('domain', impure)).toEqual([]);
    expect(offending('domain', environment)).toEqual([]);
  });

  it('gives workflows no environment (their clock and randomness are Temporal’s own)', () => {
    expect(offending('workflows', environment)).toEqual([]);
  });

  it('reads the environment at the edges only', () => {
    const wrong = files.filter(
      (file) =>
        /^(?:domain|db|activities|workflows|web)\//.test(file) &&
        !/^(?:db\/migrate\.ts|web\/build\/)/.test(file) &&
        /\bprocess\.env\b/.test(codeOf(file)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('names', () => {
  it('writes every file in kebab case, tests as *.test.ts', () => {
    const name = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?:test|config|es|d))?\.tsx?$/;
    expect(files.filter((file) => !name.test(file.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('says what a file holds, never that it helps', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|misc|common|shared)\.tsx?$/;
    const known = ['api/contract/shared.ts', 'web/copy/common.ts'];
    expect(files.filter((file) => vague.test(file) && !known.includes(file))).toEqual([]);
  });

  it('keeps tests below test/', () => {
    const tests = files.filter((file) => /\.test\.tsx?$/.test(file));
    expect(tests.filter((file) => !file.startsWith('test/'))).toEqual([]);
  });
});
