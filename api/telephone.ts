import type { Client } from '@temporalio/client';
import { createTwilioTelephony } from '../integrations/twilio/telephony.ts';
import { createVoiceTokens } from '../integrations/twilio/voice-token.ts';
import type { TwilioSettings } from '../runtime/environment.ts';
import { createCallWorkflows } from './call-workflow/index.ts';
import type { TelephoneDeps } from './deps.ts';

/** What the API may do with calls once there is a telephone company. */
export function telephoneOf(
  twilio: TwilioSettings | null,
  client: Client,
  taskQueue: string,
  publicUrl: string,
): TelephoneDeps | null {
  if (twilio === null) return null;
  const { accountSid, browserPhone } = twilio;
  const { deleteRecording } = createTwilioTelephony(twilio, publicUrl);
  return {
    workflows: createCallWorkflows({ client, taskQueue }),
    voiceToken: browserPhone && createVoiceTokens({ accountSid, ...browserPhone }),
    deleteRecording,
  };
}
