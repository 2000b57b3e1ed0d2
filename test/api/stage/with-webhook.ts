import type { LeadWorkflows } from '../../../api/lead-workflow/index.ts';
import { whatsappWebhook } from '../../../api/webhooks/whatsapp.ts';
import { createLog } from '../../../runtime/log.ts';
import { createApiMetrics, createMetricsRegistry } from '../../../runtime/metrics.ts';
import { createTestDatabase } from '../../harness/database.ts';
import { startApi } from './index.ts';

export const appSecret = 'secret of the app';

/** The whole API with its WhatsApp webhook; what the workflows would hear is written down. */
export async function startWithWebhook() {
  const database = await createTestDatabase();
  const { db, url: databaseUrl } = database;
  const heard: string[] = [];
  const logged: string[] = [];
  const hear = async (_leadId: string, about: { messageId: string }) =>
    void heard.push(about.messageId);
  const api = await startApi({
    db,
    databaseUrl,
    webhooks: {
      '/webhooks/whatsapp': whatsappWebhook({
        db,
        leadWorkflows: { customerMessaged: hear, messageFailed: hear } as unknown as LeadWorkflows,
        verifyToken: 'verify',
        appSecret,
        markRead: async () => undefined,
        metrics: createApiMetrics(createMetricsRegistry('api')),
        log: createLog({
          name: 'api',
          level: 'debug',
          destination: { write: (line) => void logged.push(line) },
        }),
      }),
    },
  });
  return {
    db,
    /** Message ids in the order in which workflows heard of them. */
    heard,
    /** What the webhook itself logged. */
    logged,
    webhookUrl: `${api.url}/webhooks/whatsapp`,
    close: async () => {
      await api.close();
      await database.drop();
    },
  };
}
