import { z } from 'zod';
import type { Disorder } from './callbacks.ts';

const environment = z.object({
  TWIN_PORT: z.coerce.number().int().min(1).max(65_535),
  TWIN_DATA_DIR: z.string().min(1),
  TWIN_API_ADDRESS: z.url(),
  PUBLIC_URL: z.url(),
  TWILIO_ACCOUNT_SID: z.string().min(1),
  TWILIO_AUTH_TOKEN: z.string().min(1),
  TWILIO_FROM_NUMBER: z.string().min(1),
  /** How late callbacks may come, ms: they overtake each other, and some come twice. */
  TWIN_DISORDER_MS: z.coerce.number().int().min(0).max(60_000).default(0),
  /** How fast the simulated voice speaks. */
  TWIN_MS_PER_CHARACTER: z.coerce.number().min(0).max(1_000).default(45),
  LOG_LEVEL: z.string().min(1).default('info'),
});

/** How the twin was set up: what Twilio's console would know of the account. */
export interface TwinSettings {
  accountSid: string;
  authToken: string;
  /** The company's number: who rings it reaches `/webhooks/twilio/voice`. */
  number: string;
  /** As the API believes the world reaches it: what is signed. */
  publicUrl: string;
  /** Where it listens on this machine. */
  apiAddress: string;
  /** Where recordings and live calls are kept. */
  dataDir: string;
  /** How callbacks travel; left out: at once, one after the other. */
  disorder?: Disorder;
  /** How fast the simulated voice speaks; 0: at once. Default 45. */
  msPerCharacter?: number;
}

/** @throws Error with one line that names what is missing or wrong */
export function readSettings(
  variables: Record<string, string | undefined>,
): TwinSettings & { port: number; logLevel: string } {
  const { data, error } = environment.safeParse(variables);
  if (data === undefined) {
    const names = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(names.join('; '));
  }
  return {
    port: data.TWIN_PORT,
    logLevel: data.LOG_LEVEL,
    accountSid: data.TWILIO_ACCOUNT_SID,
    authToken: data.TWILIO_AUTH_TOKEN,
    number: data.TWILIO_FROM_NUMBER,
    publicUrl: data.PUBLIC_URL.replace(/\/+$/, ''),
    apiAddress: data.TWIN_API_ADDRESS,
    dataDir: data.TWIN_DATA_DIR,
    msPerCharacter: data.TWIN_MS_PER_CHARACTER,
    disorder: { latestMs: data.TWIN_DISORDER_MS },
  };
}
