import type { Db } from '../../../db/connect.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Voice } from '../../../integrations/twilio/twiml.ts';
import type { Log } from '../../../runtime/log.ts';
import type { ApiMetrics } from '../../../runtime/metrics.ts';
import type { TellCall } from '../../call-workflow/tell.ts';
import type { TelephoneDeps } from '../../deps.ts';

/** What answering the telephone company needs. */
export interface TwilioWebhookDeps {
  db: Db;
  authToken: string;
  /** As the world reaches us: what Twilio signs. */
  publicUrl: string;
  voice: Voice;
  tellCall: TellCall;
  /** null: nobody can ask the company to delete anything. */
  telephone: Pick<TelephoneDeps, 'deleteRecording'> | null;
  loadCatalogue: () => Promise<Catalogue>;
  metrics: ApiMetrics;
  log: Log;
}
