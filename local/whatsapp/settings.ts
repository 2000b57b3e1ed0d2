import { z } from 'zod';

const environment = z.object({
  TWIN_PORT: z.coerce.number().int().min(1).max(65_535),
  TWIN_DATA_DIR: z.string().min(1),
  TWIN_WEBHOOK_URL: z.url(),
  WHATSAPP_APP_SECRET: z.string().min(1),
  WHATSAPP_ACCESS_TOKEN: z.string().min(1),
  WHATSAPP_PHONE_NUMBER_ID: z.string().min(1),
  COMPANY_NAME: z.string().min(1).default('Timbre'),
  LOG_LEVEL: z.string().min(1).default('info'),
});

/** How the twin was set up: what Meta's console would know of the business. */
export interface TwinSettings {
  /** Where the phones and pending webhooks are kept. */
  dataDir: string;
  webhookUrl: string;
  appSecret: string;
  accessToken: string;
  phoneNumberId: string;
  /** The business as customers see it. */
  businessName: string;
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
    dataDir: data.TWIN_DATA_DIR,
    webhookUrl: data.TWIN_WEBHOOK_URL,
    appSecret: data.WHATSAPP_APP_SECRET,
    accessToken: data.WHATSAPP_ACCESS_TOKEN,
    phoneNumberId: data.WHATSAPP_PHONE_NUMBER_ID,
    businessName: data.COMPANY_NAME,
  };
}
