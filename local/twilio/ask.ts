import { setTimeout as pause } from 'node:timers/promises';
import twilio from 'twilio';
import type { TwinSettings } from './settings.ts';

type Form = Record<string, string>;

const answerWithinMs = 15_000;
/** Twilio tries a status callback again when nobody answers; so does the twin, while an API restarts. */
const retryAfterMs = [500, 2_000, 5_000, 10_000];

/** The account's requests to the API: signed over the address as the world knows it, sent to where it listens. */
export function createAsk({ authToken, publicUrl, apiAddress, accountSid }: TwinSettings) {
  const local = (url: string) => url.replace(publicUrl, apiAddress);
  const post = async (url: string, fields: Form): Promise<Response> => {
    const form = { AccountSid: accountSid, ...fields };
    const signature = twilio.getExpectedTwilioSignature(authToken, url, form);
    return fetch(local(url), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signature,
      },
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(answerWithinMs),
    });
  };
  return {
    /** TwiML. @throws when there is none: the caller hears that something is wrong */
    twiml: async (url: string, fields: Form): Promise<string> => {
      const response = await post(url, fields);
      if (!response.ok) throw new Error(`TwiML was answered with ${response.status}`);
      return response.text();
    },
    /** Tells what happened, again while nobody takes it. Never throws. @returns whether it was taken */
    tell: async (url: string, fields: Form): Promise<boolean> => {
      for (const waitMs of [0, ...retryAfterMs]) {
        if (waitMs > 0) await pause(waitMs, undefined, { ref: false });
        const taken = await post(url, fields).then(
          ({ ok }) => ok,
          () => false,
        );
        if (taken) return true;
      }
      return false;
    },
    /** Where the relay listens, and the signature of its exact address. */
    relay: (url: string): { url: string; signature: string } => ({
      url: url.replace(/^ws/, 'http').replace(publicUrl, apiAddress).replace(/^http/, 'ws'),
      signature: twilio.getExpectedTwilioSignature(authToken, url, {}),
    }),
  };
}

export type Ask = ReturnType<typeof createAsk>;
