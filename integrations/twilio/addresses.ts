import type { CallPlace } from '../../domain/call/telephony.ts';
import type { CallId, UserId } from '../../domain/ids.ts';

/** Where Twilio asks and tells: every address carries its call, and its signature vouches for that. */
export function addressesOf(publicUrl: string) {
  const at = (path: string, query: Record<string, string>) =>
    `${publicUrl}/webhooks/twilio/${path}?${new URLSearchParams(query)}`;
  return {
    relay: `${publicUrl.replace(/^http/, 'ws')}/voice/relay`,
    voice: (call: CallId, attempt: number) => at('voice', { call, attempt: String(attempt) }),
    status: (call: CallId, who: 'customer' | 'agent') => at('status', { call, who }),
    answeredBy: (call: CallId) => at('amd', { call }),
    recording: (call: CallId) => at('recording', { call }),
    talkEnded: (call: CallId) => at('relay', { call }),
    place: (call: CallId, place: CallPlace) => at('place', { call, place }),
    agent: (call: CallId, agent: UserId) => at('agent', { call, agent }),
    room: (call: CallId) => at('room', { call }),
    waiting: `${publicUrl}/webhooks/twilio/waiting`,
  };
}

export type Addresses = ReturnType<typeof addressesOf>;
