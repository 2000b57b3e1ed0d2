import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** Of the importing file, from the project's root. */
  file: string;
  /** A path from the project's root, or a package's name (`pg`, `@temporalio/client`, `node:fs`). */
  target: string;
  isOurs: boolean;
  /** Erased before the program runs. */
  isTypeOnly: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const dynamic = /(typeof\s+)?\bimport\(\s*'([^']+)'/g;

/** Every TypeScript file of the project, from its root. */
export function sourceFiles(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || ['node_modules', 'dist', 'coverage'].includes(entry.name))
      return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [relative(root, path)] : [];
  });
}

export const codeOf = (file: string): string =>
  withoutComments(readFileSync(join(root, file), 'utf8'));

/** What a file imports, statically or not. */
export function importsOf(file: string): Import[] {
  const code = codeOf(file);
  return [...code.matchAll(statement), ...code.matchAll(dynamic)].flatMap((match) => {
    const [, typeWord, specifier] = match;
    if (specifier === undefined) return [];
    const isOurs = specifier.startsWith('.');
    const target = isOurs
      ? relative(root, resolve(root, dirname(file), specifier))
      : packageOf(specifier);
    return [{ file, target, isOurs, isTypeOnly: typeWord !== undefined }];
  });
}

/** `@scope/name/deep` → `@scope/name`; `node:fs/promises` → `node:fs`. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
