import { join } from 'node:path';
import type { LocalSecrets } from '../data-dir/secrets.ts';
import type { Supervised } from '../processes/supervise.ts';
import type { Stack } from '../stack.ts';
import { startProgram } from './programs.ts';

export interface SimulatedWhatsapp {
  dataDir: string;
  port: number;
  /** Where it sends its webhooks. */
  webhookUrl: string;
  secrets: LocalSecrets['whatsapp'];
  env: Record<string, string | undefined>;
  onLine: (line: string) => void;
}

/** Starts WhatsApp's twin. @returns it, and what API and worker need to take it for the vendor */
export async function simulateWhatsapp(
  stack: Stack,
  { dataDir, port, webhookUrl, secrets, env, onLine }: SimulatedWhatsapp,
): Promise<{ program: Supervised; address: string; env: Record<string, string> }> {
  const credentials = {
    WHATSAPP_PHONE_NUMBER_ID: secrets.phoneNumberId,
    WHATSAPP_ACCESS_TOKEN: secrets.accessToken,
    WHATSAPP_APP_SECRET: secrets.appSecret,
    WHATSAPP_VERIFY_TOKEN: secrets.verifyToken,
  };
  const twin = {
    TWIN_PORT: String(port),
    TWIN_DATA_DIR: join(dataDir, 'whatsapp'),
    TWIN_WEBHOOK_URL: webhookUrl,
  };
  const program = await stack.run(async () =>
    startProgram({
      name: 'whatsapp',
      file: 'local/whatsapp/main.ts',
      env: { ...env, ...credentials, ...twin },
      onLine,
    }),
  );
  const address = `http://127.0.0.1:${port}`;
  return {
    program,
    address,
    env: { ...credentials, WHATSAPP_BASE_URL: address, SIMULATOR_URL: address },
  };
}
