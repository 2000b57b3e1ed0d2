import { join } from 'node:path';
import type { LocalSecrets } from '../data-dir/secrets.ts';
import type { Supervised } from '../processes/supervise.ts';
import type { Stack } from '../stack.ts';
import { startProgram } from './programs.ts';

export interface SimulatedTwilio {
  dataDir: string;
  port: number;
  /** Where the API listens on this machine. */
  apiAddress: string;
  secrets: LocalSecrets['twilio'];
  env: Record<string, string | undefined>;
  onLine: (line: string) => void;
}

/** Starts Twilio's twin. @returns it, and what API and worker need to take it for the vendor */
export async function simulateTwilio(
  stack: Stack,
  { dataDir, port, apiAddress, secrets, env, onLine }: SimulatedTwilio,
): Promise<{ program: Supervised; env: Record<string, string> }> {
  const credentials = {
    TWILIO_ACCOUNT_SID: secrets.accountSid,
    TWILIO_AUTH_TOKEN: secrets.authToken,
    TWILIO_FROM_NUMBER: secrets.fromNumber,
  };
  const twin = {
    TWIN_PORT: String(port),
    TWIN_DATA_DIR: join(dataDir, 'twilio'),
    TWIN_API_ADDRESS: apiAddress,
  };
  const program = await stack.run(async () =>
    startProgram({
      name: 'twilio',
      file: 'local/twilio/main.ts',
      env: { ...env, ...credentials, ...twin },
      onLine,
    }),
  );
  const address = `http://127.0.0.1:${port}`;
  return {
    program,
    env: {
      ...credentials,
      TWILIO_BASE_URL: address,
      TELEPHONE_SIMULATOR_URL: address,
      // Nobody is woken by a simulated telephone.
      CALLING_HOURS: env.CALLING_HOURS ?? 'always',
    },
  };
}
