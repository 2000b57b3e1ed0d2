/** Who may import whom: the table of the design, folder by folder. */
export interface Rule {
  /** Paths from the root whose files may be imported. */
  ours: RegExp;
  /** Paths that may be imported for their types only. */
  typesOf?: RegExp;
  /** Packages; node's built-ins are called `node:…`. */
  packages: RegExp;
}

const nodeBuiltIns = 'node:.+';
const pure =
  'fastest-levenshtein|n2words(?:/es-ES)?|@orama/stemmers(?:/spanish)?|date-holidays|libphonenumber-js|zod';
const messages = 'workflows/[^/]+/messages\\.ts';
/** Temporal's typed keys, which whoever starts a workflow has to name. */
const searchAttributes = 'workflows/search-attributes\\.ts';

const only = (...patterns: string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})$`);
const inside = (...folders: string[]): string => `(?:${folders.join('|')})/.+`;
const anyBut = (...packages: string[]): RegExp =>
  new RegExp(`^(?!(?:${packages.join('|')})(?:/|$))`);

export const rules: Record<string, Rule> = {
  domain: { ours: only(inside('domain')), packages: only(pure) },
  db: {
    ours: only(inside('db', 'domain')),
    packages: only('kysely', 'pg', 'zod', '@node-rs/argon2', nodeBuiltIns),
  },
  integrations: {
    ours: only(inside('integrations', 'domain')),
    packages: anyBut('@temporalio', 'kysely', 'pg', 'express', 'react', 'vitest'),
  },
  workflows: {
    ours: only(inside('workflows', 'domain')),
    typesOf: only(inside('activities')),
    packages: only('@temporalio/workflow', '@temporalio/common'),
  },
  activities: {
    ours: only(inside('activities', 'domain', 'db', 'integrations'), messages),
    packages: anyBut('@temporalio/(?:client|worker|workflow)', 'express', 'react', 'vitest'),
  },
  api: {
    ours: only(
      inside('api', 'domain', 'db', 'integrations', 'runtime'),
      messages,
      searchAttributes,
    ),
    packages: anyBut('@temporalio/(?:worker|workflow|activity|testing)', 'react', 'vitest'),
  },
  runtime: { ours: only(inside('runtime')), packages: anyBut('kysely', 'pg', 'react', 'vitest') },
  web: {
    ours: only(inside('web', 'api/contract', 'domain')),
    packages: anyBut('@temporalio', 'kysely', 'pg', 'express', 'node:.+', 'vitest'),
  },
  worker: {
    ours: only(
      inside('worker', 'runtime', 'domain', 'db', 'integrations', 'activities', 'workflows'),
    ),
    packages: anyBut('express', 'react', 'vitest'),
  },
  local: {
    ours: only(
      inside('local', 'runtime', 'domain', 'db', 'integrations', 'api'),
      messages,
      searchAttributes,
    ),
    packages: anyBut('react', 'vitest'),
  },
};

/** Programs that tests and people run; they may reach into everything. */
export const unruled = /^(?:test|bench)\/|^(?:vite|vitest)\.config\.ts$|^web\/build\//;
