import twilio from 'twilio';
import { LineRefused, type Telephony } from '../../domain/call/telephony.ts';
import { addressesOf } from './addresses.ts';
import { httpClientFor } from './http.ts';
import { refusalOf } from './refusals.ts';

export interface TwilioAccount {
  accountSid: string;
  authToken: string;
  /** E.164: whom the customer sees calling. */
  fromNumber: string;
  /** https://api.twilio.com, or whoever stands in its place. */
  baseUrl: string;
}

const requestTimeoutMs = 10_000;
/** Longer than most people let it ring, shorter than most networks' own voicemail. */
const ringSeconds = 30;
/** A person in the room waits while an agent's phone rings. */
const agentRingSeconds = 20;
/** How long machine detection may listen, s: long greetings are common. */
const detectionSeconds = 30;
/** Twilio's code of what does not exist. */
const notFound = 20404;
const statusEvents = ['initiated', 'ringing', 'answered', 'completed'];

/** Twilio's REST API as a `Telephony`. @param publicUrl where its callbacks reach us */
export function createTwilioTelephony(account: TwilioAccount, publicUrl: string): Telephony {
  const { accountSid, authToken, fromNumber, baseUrl } = account;
  const client = twilio(accountSid, authToken, {
    httpClient: httpClientFor(baseUrl, requestTimeoutMs),
  });
  const addresses = addressesOf(publicUrl);
  return {
    dial: ({ callId, to, attempt }) =>
      refusing(async () => {
        const { sid } = await client.calls.create({
          to,
          from: fromNumber,
          url: addresses.voice(callId, attempt),
          statusCallback: addresses.status(callId, 'customer'),
          statusCallbackEvent: statusEvents,
          timeout: ringSeconds,
          record: true,
          recordingChannels: 'dual',
          // Else its moments would not be those of the transcript.
          trim: 'do-not-trim',
          recordingStatusCallback: addresses.recording(callId),
          // Found out beside the talk: a person never waits in silence for it.
          machineDetection: 'DetectMessageEnd',
          machineDetectionTimeout: detectionSeconds,
          asyncAmd: 'true',
          asyncAmdStatusCallback: addresses.answeredBy(callId),
        });
        return { legId: sid };
      }),
    findLeg: ({ to, sinceMs }) =>
      refusing(async () => {
        const [newest] = await client.calls.list({
          to,
          startTimeAfter: new Date(sinceMs),
          limit: 1,
        });
        return newest === undefined ? null : { legId: newest.sid };
      }),
    dialAgent: ({ callId, agentId, to }) =>
      refusing(async () => {
        const { sid } = await client.calls.create({
          to: to ?? `client:${agentId}`,
          from: fromNumber,
          url: addresses.agent(callId, agentId),
          statusCallback: addresses.status(callId, 'agent'),
          statusCallbackEvent: statusEvents,
          timeout: agentRingSeconds,
        });
        return { legId: sid };
      }),
    record: ({ callId, legId }) =>
      refusing(async () => {
        const recordings = client.calls(legId).recordings;
        if ((await recordings.list({ limit: 1 })).length > 0) return;
        await recordings.create({
          recordingChannels: 'dual',
          trim: 'do-not-trim',
          recordingStatusCallback: addresses.recording(callId),
        });
      }),
    moveTo: ({ callId, legId, place }) =>
      refusing(async () => {
        await client.calls(legId).update({ url: addresses.place(callId, place) });
      }),
    hangUp: (legId) =>
      refusing(async () => {
        await client.calls(legId).update({ status: 'completed' });
      }),
    fetchRecording: (recordingId) =>
      refusing(async () => {
        const response = await fetch(
          `${baseUrl}/2010-04-01/Accounts/${accountSid}/Recordings/${recordingId}.wav?RequestedChannels=2`,
          {
            headers: {
              authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
            },
            signal: AbortSignal.timeout(requestTimeoutMs * 6),
          },
        );
        if (response.status === 404)
          throw new LineRefused('number', notFound, 'there is no such recording');
        if (!response.ok) throw new Error(`the recording was answered with ${response.status}`);
        const mimeType = response.headers.get('content-type') ?? 'audio/x-wav';
        return { bytes: new Uint8Array(await response.arrayBuffer()), mimeType };
      }),
    deleteRecording: (recordingId) =>
      refusing(async () => {
        await client.recordings(recordingId).remove();
      }),
  };
}

async function refusing<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw refusalOf(error);
  }
}
