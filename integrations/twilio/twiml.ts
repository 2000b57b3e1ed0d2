import twilio from 'twilio';
import type { CallId, UserId } from '../../domain/ids.ts';
import type { Addresses } from './addresses.ts';
import { copy } from './copy.es.ts';

const { VoiceResponse } = twilio.twiml;
type VoiceResponse = InstanceType<typeof VoiceResponse>;

export interface Voice {
  addresses: Addresses;
  companyName: string;
  /** ElevenLabs' voice; null: Amazon's Spanish one, which every account has. */
  elevenLabsVoiceId: string | null;
}

/** How a talk with the assistant begins: from nothing, after a dropped connection, or because nobody came to the room. */
export type RelaySession = 'first' | 'resumed' | 'returned';

const language = 'es-US';
const sayVoice = 'Polly.Lupe-Neural';
/** Amazon's name for the same voice inside ConversationRelay. */
const amazonVoice = 'Lupe-Neural';

/** What the caller says while interrupting would be lost otherwise. The SDK types it as a boolean; Twilio's reference has the word. */
const reportsEverything: object = { reportInputDuringAgentSpeech: 'any' };

/** Connects the leg to the assistant. @param hints names that recognition would spell otherwise */
export function relayTwiml(
  voice: Voice,
  { callId, session, hints }: { callId: CallId; session: RelaySession; hints: string[] },
): string {
  const response = new VoiceResponse();
  const connect = response.connect({ action: voice.addresses.talkEnded(callId), method: 'POST' });
  const relay = connect.conversationRelay({
    url: voice.addresses.relay,
    language,
    ...(voice.elevenLabsVoiceId === null
      ? { ttsProvider: 'Amazon', voice: amazonVoice }
      : { ttsProvider: 'ElevenLabs', voice: `${voice.elevenLabsVoiceId}-flash_v2_5-1.0_0.7_0.8` }),
    transcriptionProvider: 'Deepgram',
    speechModel: 'nova-3-general',
    interruptible: 'any',
    interruptSensitivity: 'medium',
    ...reportsEverything,
    dtmfDetection: true,
    events: 'speaker-events',
    hints: hints.join(','),
  });
  relay.parameter({ name: 'callId', value: callId });
  relay.parameter({ name: 'session', value: session });
  return response.toString();
}

/** The customer waits here for a person, with a word of comfort and music. */
export function roomTwiml({ addresses }: Voice, callId: CallId): string {
  const response = new VoiceResponse();
  response.dial().conference(
    {
      startConferenceOnEnter: false,
      endConferenceOnExit: true,
      beep: 'false',
      participantLabel: 'customer',
      waitUrl: addresses.waiting,
      ...roomEvents(addresses, callId),
    },
    callId,
  );
  return response.toString();
}

/** An agent hears in one sentence who it is, and joins. */
export function agentTwiml(
  { addresses }: Voice,
  { callId, agentId, summary }: { callId: CallId; agentId: UserId; summary: string },
): string {
  const response = new VoiceResponse();
  say(response, copy.toAgent(summary));
  response.dial().conference(
    {
      startConferenceOnEnter: true,
      endConferenceOnExit: true,
      beep: 'false',
      participantLabel: agentId,
      ...roomEvents(addresses, callId),
    },
    callId,
  );
  return response.toString();
}

const roomEvents = (addresses: Addresses, callId: CallId) => ({
  statusCallback: addresses.room(callId),
  statusCallbackEvent: ['start', 'end', 'join', 'leave'] as ('start' | 'end' | 'join' | 'leave')[],
});

/** While nobody has come yet; Twilio asks again when it is over. */
export function waitingTwiml(): string {
  const response = new VoiceResponse();
  say(response, copy.waiting);
  response.pause({ length: 8 });
  return response.toString();
}

/** After the beep. */
export function voicemailTwiml({ companyName }: Voice): string {
  return lastWords(copy.voicemail(companyName));
}

export const busyTwiml = (): string => lastWords(copy.busy);
export const hiddenNumberTwiml = (): string => lastWords(copy.hiddenNumber);
export const brokenTwiml = (): string => lastWords(copy.broken);

export function hangUpTwiml(): string {
  const response = new VoiceResponse();
  response.hangup();
  return response.toString();
}

function lastWords(text: string): string {
  const response = new VoiceResponse();
  say(response, text);
  response.hangup();
  return response.toString();
}

const say = (response: VoiceResponse, text: string) =>
  response.say({ language, voice: sayVoice }, text);
