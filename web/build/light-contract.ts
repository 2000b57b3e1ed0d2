import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const contractFile = /\/api\/contract\/[a-z-]+\.ts$/;

/**
 * Gives the browser the API contract without its zod schemas: of each Route only method, path,
 * access, status and errors. Types come from the real files; zod (about 60 kB gzip) stays out.
 * A schema imported by the web is a build error ("not exported").
 */
export function lightContract(): Plugin {
  return {
    name: 'timbre-light-contract',
    enforce: 'pre',
    async load(id) {
      const [file = ''] = id.split('?');
      if (!contractFile.test(file)) return null;
      const contract: Record<string, unknown> = await import(
        `${pathToFileURL(file).href}?at=${Date.now()}`
      );
      return Object.entries(contract)
        .flatMap(([name, value]) => {
          const light = lighten(value);
          return light === undefined ? [] : [`export const ${name} = ${JSON.stringify(light)};`];
        })
        .join('\n');
    },
  };
}

function lighten(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || '_zod' in value) return undefined;
  if (!('path' in value && 'method' in value)) {
    return Object.values(value).every((entry) => typeof entry !== 'object') ? value : undefined;
  }
  const { method, path, access, status, errors } = value as Record<string, unknown>;
  return { method, path, access, status, errors };
}
