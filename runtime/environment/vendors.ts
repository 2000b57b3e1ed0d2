import * as kind from './kinds.ts';
import type { VariableReader } from './variables.ts';

export interface OpenaiSettings {
  apiKey: string;
  /** null: OpenAI's own. */
  baseUrl: string | null;
  model: string;
  /** Writes voice notes down. */
  transcribeModel: string;
  /** Writes recorded calls down, with times. */
  callTranscribeModel: string;
  /** US dollars a day, for all processes together; then the rules answer. null: no limit. */
  dailyLimitUsd: number | null;
  /** US dollars a million tokens. */
  prices: { input: number; cachedInput: number; output: number };
}

export interface WhatsappSettings {
  phoneNumberId: string;
  accessToken: string;
  appSecret: string;
  verifyToken: string;
  baseUrl: string;
  apiVersion: string;
}

export interface TwilioSettings {
  accountSid: string;
  authToken: string;
  fromNumber: string;
  baseUrl: string;
  /** Lets agents take calls in the browser; null: on their phones only. */
  browserPhone: { apiKeySid: string; apiKeySecret: string; twimlAppSid: string } | null;
}

export interface ElevenlabsSettings {
  apiKey: string;
  voiceId: string;
  baseUrl: string | null;
}

/** null: the vendor has no credentials, and its simulated twin takes its place. */
export interface VendorSettings {
  openai: OpenaiSettings | null;
  whatsapp: WhatsappSettings | null;
  twilio: TwilioSettings | null;
  elevenlabs: ElevenlabsSettings | null;
}

const browserPhone = ['API_KEY_SID', 'API_KEY_SECRET', 'TWIML_APP_SID'];

/** A vendor is configured wholly or not at all: half of its credentials is an error, not a simulation. */
export function readVendors(read: VariableReader): VendorSettings {
  const isConfigured = (vendor: string, credentials: string[], settings: string[]): boolean => {
    const names = [...credentials, ...settings].map((name) => `${vendor}_${name}`);
    const present = names.filter((name) => read.has(name));
    if (present.length === 0) return false;
    for (const name of credentials.map((credential) => `${vendor}_${credential}`)) {
      if (!read.has(name)) read.problem(`${name} is missing while ${present[0]} is set`);
    }
    return true;
  };
  const value = (name: string): string => read.raw(name) ?? '';
  return {
    openai: isConfigured(
      'OPENAI',
      ['API_KEY'],
      [
        'BASE_URL',
        'MODEL',
        'TRANSCRIBE_MODEL',
        'CALL_TRANSCRIBE_MODEL',
        'DAILY_LIMIT_USD',
        'INPUT_USD_PER_MILLION',
        'CACHED_INPUT_USD_PER_MILLION',
        'OUTPUT_USD_PER_MILLION',
      ],
    )
      ? {
          apiKey: value('OPENAI_API_KEY'),
          baseUrl: read.optional('OPENAI_BASE_URL', kind.webAddress),
          model: read.withDefault('OPENAI_MODEL', kind.text, 'gpt-5-mini'),
          transcribeModel: read.withDefault(
            'OPENAI_TRANSCRIBE_MODEL',
            kind.text,
            'gpt-4o-mini-transcribe',
          ),
          callTranscribeModel: read.withDefault(
            'OPENAI_CALL_TRANSCRIBE_MODEL',
            kind.text,
            'whisper-1',
          ),
          dailyLimitUsd: read.optional('OPENAI_DAILY_LIMIT_USD', kind.dollars),
          prices: {
            input: read.withDefault('OPENAI_INPUT_USD_PER_MILLION', kind.dollars, 0.25),
            cachedInput: read.withDefault(
              'OPENAI_CACHED_INPUT_USD_PER_MILLION',
              kind.dollars,
              0.025,
            ),
            output: read.withDefault('OPENAI_OUTPUT_USD_PER_MILLION', kind.dollars, 2),
          },
        }
      : null,
    whatsapp: isConfigured(
      'WHATSAPP',
      ['PHONE_NUMBER_ID', 'ACCESS_TOKEN', 'APP_SECRET', 'VERIFY_TOKEN'],
      ['BASE_URL', 'API_VERSION'],
    )
      ? {
          phoneNumberId: value('WHATSAPP_PHONE_NUMBER_ID'),
          accessToken: value('WHATSAPP_ACCESS_TOKEN'),
          appSecret: value('WHATSAPP_APP_SECRET'),
          verifyToken: value('WHATSAPP_VERIFY_TOKEN'),
          baseUrl: read.withDefault(
            'WHATSAPP_BASE_URL',
            kind.webAddress,
            'https://graph.facebook.com',
          ),
          apiVersion: read.withDefault('WHATSAPP_API_VERSION', kind.apiVersion, 'v24.0'),
        }
      : null,
    twilio: isConfigured(
      'TWILIO',
      ['ACCOUNT_SID', 'AUTH_TOKEN', 'FROM_NUMBER'],
      ['BASE_URL', ...browserPhone],
    )
      ? {
          accountSid: value('TWILIO_ACCOUNT_SID'),
          authToken: value('TWILIO_AUTH_TOKEN'),
          fromNumber: value('TWILIO_FROM_NUMBER'),
          baseUrl: read.withDefault('TWILIO_BASE_URL', kind.webAddress, 'https://api.twilio.com'),
          browserPhone: isConfigured('TWILIO', browserPhone, [])
            ? {
                apiKeySid: value('TWILIO_API_KEY_SID'),
                apiKeySecret: value('TWILIO_API_KEY_SECRET'),
                twimlAppSid: value('TWILIO_TWIML_APP_SID'),
              }
            : null,
        }
      : null,
    elevenlabs: isConfigured('ELEVENLABS', ['API_KEY', 'VOICE_ID'], ['BASE_URL'])
      ? {
          apiKey: value('ELEVENLABS_API_KEY'),
          voiceId: value('ELEVENLABS_VOICE_ID'),
          baseUrl: read.optional('ELEVENLABS_BASE_URL', kind.webAddress),
        }
      : null,
  };
}
