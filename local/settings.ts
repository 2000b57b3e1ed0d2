import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  readApiEnvironment,
  type TemporalSettings,
  type Variables,
} from '../runtime/environment.ts';

/** What a person decided about this start; what they left open is filled in by the parts that know. */
export interface LocalSettings {
  /** Absolute. */
  dataDir: string;
  /** Fill the company with invented leads when it has none. */
  demo: boolean;
  /** null: embedded. */
  databaseUrl: string | null;
  temporal: TemporalSettings;
  /** Its address is to be filled in. */
  embedsTemporal: boolean;
  port: number;
  publicUrl: string;
  timeScale: number;
  simulatesWhatsapp: boolean;
  simulatesTwilio: boolean;
  usesModel: boolean;
  /** Everything that was set, without the empty ones. */
  variables: Variables;
}

/** Never used: they stand for what is filled in later, so that all the rest is checked before anything starts. */
const placeholders = {
  DATABASE_URL: 'postgres://embedded/timbre',
  TEMPORAL_ADDRESS: 'embedded:7233',
  SESSION_SECRET: 'x'.repeat(32),
};

/** @throws EnvironmentError with one line for each wrong variable, or one line for a wrong argument. */
export function readLocalSettings(all: Variables, args: string[]): LocalSettings {
  const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } });
  const variables = Object.fromEntries(Object.entries(all).filter(([, value]) => value?.trim()));
  const environment = readApiEnvironment({ ...placeholders, ...variables });
  return {
    dataDir: resolve(variables.DATA_DIR ?? '.data'),
    demo: values.demo,
    databaseUrl: variables.DATABASE_URL ? environment.databaseUrl : null,
    temporal: environment.temporal,
    embedsTemporal: !variables.TEMPORAL_ADDRESS,
    port: environment.port,
    publicUrl: environment.publicUrl,
    timeScale: environment.timeScale,
    simulatesWhatsapp: environment.whatsapp === null,
    simulatesTwilio: environment.twilio === null,
    usesModel: environment.openai !== null,
    variables,
  };
}
