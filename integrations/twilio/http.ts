import RequestClient from 'twilio/lib/base/RequestClient.js';

const realOrigin = 'https://api.twilio.com';

/** Twilio's own HTTP client; requests go to `baseUrl` when that is somewhere else, such as the twin. */
export function httpClientFor(baseUrl: string, timeoutMs: number): RequestClient {
  const client = new RequestClient({ timeout: timeoutMs });
  if (baseUrl === realOrigin) return client;
  const request = client.request.bind(client);
  client.request = (options) =>
    request({ ...options, uri: options.uri.replace(/^https:\/\/[^/]+/, baseUrl) });
  return client;
}
