import twilio from 'twilio';

export interface BrowserPhones {
  accountSid: string;
  apiKeySid: string;
  apiKeySecret: string;
  /** What a browser's own calls would run; incoming ones need none. */
  twimlAppSid: string;
}

/** A working day: the page asks again before it ends. */
const validSeconds = 4 * 60 * 60;

/** Tokens with which a browser answers calls to `client:<identity>`. Signed here, nobody is asked. */
export function createVoiceTokens({
  accountSid,
  apiKeySid,
  apiKeySecret,
  twimlAppSid,
}: BrowserPhones) {
  const { AccessToken } = twilio.jwt;
  return (identity: string, nowMs = Date.now()): { token: string; expiresAtMs: number } => {
    const token = new AccessToken(accountSid, apiKeySid, apiKeySecret, {
      identity,
      ttl: validSeconds,
    });
    token.addGrant(
      new AccessToken.VoiceGrant({ incomingAllow: true, outgoingApplicationSid: twimlAppSid }),
    );
    return { token: token.toJwt(), expiresAtMs: nowMs + validSeconds * 1_000 };
  };
}
