import twilio from 'twilio';
import type { TellCall } from '../../../api/call-workflow/tell.ts';
import { LeadWorkflowError } from '../../../api/lead-workflow/errors.ts';
import { twilioWebhooks } from '../../../api/webhooks/twilio/index.ts';
import { loadCatalogue } from '../../../db/repositories/catalogue.ts';
import { addressesOf } from '../../../integrations/twilio/addresses.ts';
import { createLog } from '../../../runtime/log.ts';
import { createApiMetrics, createMetricsRegistry } from '../../../runtime/metrics.ts';
import { createTestDatabase } from '../../harness/database.ts';
import { startApi } from '../stage/index.ts';

export const authToken = 'the account’s token';
const publicUrl = 'https://timbre.example';

export type Form = Record<string, string>;

/** The API with Twilio's webhooks; what the calls' workflows hear is written down. */
export async function startWithTwilio() {
  const database = await createTestDatabase();
  const { db, url: databaseUrl } = database;
  const told: { callId: string; eventId: string }[] = [];
  const deleted: string[] = [];
  const stage = { isTemporalDown: false };
  const tellCall: TellCall = async ({ callId }, eventId) => {
    if (stage.isTemporalDown) throw new LeadWorkflowError('unavailable', 'down');
    told.push({ callId, eventId });
    return true;
  };
  const api = await startApi({
    db,
    databaseUrl,
    publicUrl,
    webhooks: {
      '/webhooks/twilio': twilioWebhooks({
        db,
        authToken,
        publicUrl,
        voice: {
          addresses: addressesOf(publicUrl),
          companyName: 'Timbre',
          elevenLabsVoiceId: null,
        },
        tellCall,
        telephone: { deleteRecording: async (id) => void deleted.push(id) },
        loadCatalogue: () => loadCatalogue(db),
        metrics: createApiMetrics(createMetricsRegistry('api')),
        log: createLog({ name: 'api', level: 'silent' }),
      }),
    },
  });
  /** As Twilio asks: a signed form. */
  const ask = async (path: string, form: Form, signature?: string) => {
    const address = `${publicUrl}/webhooks/twilio${path}`;
    const response = await fetch(`${api.url}/webhooks/twilio${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature':
          signature ?? twilio.getExpectedTwilioSignature(authToken, address, form),
      },
      body: new URLSearchParams(form),
    });
    return { status: response.status, text: await response.text() };
  };
  return {
    ...stage,
    db,
    told,
    /** Recordings that the company was asked to delete. */
    deleted,
    ask,
    tellCall,
    takeTemporalDown: (isDown: boolean) => {
      stage.isTemporalDown = isDown;
    },
    close: async () => {
      await api.close();
      await database.drop();
    },
  };
}

let legs = 0;
export const newLegId = () => `CA${(legs++).toString(16).padStart(32, '0')}`;
