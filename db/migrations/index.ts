import type { Migration } from 'kysely/migration';
import * as firstSchema from './0001-first-schema.ts';

/** Every migration in order. One that was released never changes; a change is a new one. */
export const migrations: Record<string, Migration> = {
  '0001-first-schema': firstSchema,
};
