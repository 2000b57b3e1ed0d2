import twilio from 'twilio';

/** Whether Twilio signed this request: over the exact URL it was given, and the form's fields. @param url as the world reaches us, query included */
export function isSignedByTwilio(
  authToken: string,
  {
    signature,
    url,
    form = {},
  }: {
    signature: string | undefined;
    url: string;
    form?: Record<string, string>;
  },
): boolean {
  return signature !== undefined && twilio.validateRequest(authToken, signature, url, form);
}
