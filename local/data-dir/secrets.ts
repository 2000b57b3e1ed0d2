import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from './json-file.ts';

const twilio = z.object({
  accountSid: z.string(),
  authToken: z.string(),
  fromNumber: z.string(),
});

const secrets = z.object({
  sessionSecret: z.string().min(32),
  postgresPassword: z.string().min(16),
  /** What the simulated WhatsApp and Timbre share, as Meta would hand it out. */
  whatsapp: z.object({
    phoneNumberId: z.string(),
    accessToken: z.string(),
    appSecret: z.string(),
    verifyToken: z.string(),
  }),
  /** What the simulated Twilio and Timbre share; added later than the others: an older folder has none. */
  twilio: twilio.optional(),
});

export type LocalSecrets = z.output<typeof secrets> & { twilio: z.output<typeof twilio> };

/** Invented on the first start and kept, so that sessions and signatures survive a restart. */
export async function localSecrets(dataDir: string): Promise<LocalSecrets> {
  const path = join(dataDir, 'secrets.json');
  const kept = await readJson(path, secrets);
  if (kept?.twilio) return { ...kept, twilio: kept.twilio };
  const fresh = invent();
  const invented = { ...fresh, ...kept, twilio: fresh.twilio };
  await writeJson(path, invented);
  return invented;
}

const random = (bytes: number): string => randomBytes(bytes).toString('hex');

const invent = (): LocalSecrets => ({
  sessionSecret: random(32),
  postgresPassword: random(16),
  whatsapp: {
    phoneNumberId: '100000000000001',
    accessToken: `simulated-${random(24)}`,
    appSecret: random(16),
    verifyToken: random(12),
  },
  twilio: { accountSid: `AC${random(16)}`, authToken: random(16), fromNumber: '+5117000000' },
});
