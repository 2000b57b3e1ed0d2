import { describe, expect, it } from 'vitest';
import {
  EnvironmentError,
  readApiEnvironment,
  readWorkerEnvironment,
  type Variables,
} from '../../runtime/environment.ts';

const complete: Variables = {
  DATABASE_URL: 'postgres://timbre:pw@localhost:5432/timbre',
  TEMPORAL_ADDRESS: 'localhost:7233',
  SESSION_SECRET: 'a'.repeat(32),
};

const problemsOf = (variables: Variables): string[] => {
  try {
    readApiEnvironment(variables);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.lines;
    throw error;
  }
  return [];
};

describe('the environment', () => {
  it('needs a database, Temporal and a session secret; everything else has a default', () => {
    expect(readApiEnvironment(complete)).toMatchObject({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      timeScale: 1,
      logLevel: 'info',
      localMode: false,
      temporal: { address: 'localhost:7233', namespace: 'default', tls: null, apiKey: null },
      whatsapp: null,
      openai: null,
      twilio: null,
      elevenlabs: null,
    });
  });

  it('names every missing variable in a line of its own', () => {
    const lines = problemsOf({});
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'TEMPORAL_ADDRESS',
      'SESSION_SECRET',
    ]);
    for (const line of lines) expect(line).toMatch(/ is missing: \S/);
  });

  it.each([
    ['PORT', '99999', 'PORT must be a port number up to 65535'],
    ['PORT', 'web', 'PORT must be a port number'],
    ['TIME_SCALE', '0', 'TIME_SCALE must be a number above 0'],
    ['TIME_SCALE', 'fast', 'TIME_SCALE must be a number above 0'],
    ['PUBLIC_URL', 'timbre.pe', 'PUBLIC_URL must be an http or https address'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent',
    ],
    ['TEMPORAL_ADDRESS', 'http://x', 'TEMPORAL_ADDRESS must look like host:7233, without a scheme'],
    [
      'DATABASE_URL',
      'mysql://x/y',
      'DATABASE_URL must look like postgres://user:password@host:5432/database',
    ],
    ['SESSION_SECRET', 'short', 'SESSION_SECRET must have at least 32 characters'],
    ['TEMPORAL_TLS', 'perhaps', 'TEMPORAL_TLS must be true or false'],
    [
      'TRUSTED_PROXIES',
      '10.0.0.0/33',
      'TRUSTED_PROXIES must be addresses, networks (10.0.0.0/8), loopback, linklocal or uniquelocal, separated by commas, or none',
    ],
  ])('says in one line what is wrong with %s=%s', (name, value, line) => {
    expect(problemsOf({ ...complete, [name]: value })).toEqual([line]);
  });

  it.each([
    [undefined, ['loopback']],
    ['none', []],
    ['10.1.0.0/16, ::1,uniquelocal', ['10.1.0.0/16', '::1', 'uniquelocal']],
  ])('believes the proxies of TRUSTED_PROXIES=%s', (value, list) => {
    const { trustedProxies } = readApiEnvironment({ ...complete, TRUSTED_PROXIES: value });
    expect(trustedProxies).toEqual(list);
  });

  it('never repeats a value, which may be a secret', () => {
    const lines = problemsOf({ ...complete, DATABASE_URL: 'hunter2', SESSION_SECRET: 'hunter2' });
    expect(lines.join('\n')).not.toContain('hunter2');
  });

  it('takes an empty variable for an absent one, as compose files write them', () => {
    expect(readApiEnvironment({ ...complete, PORT: '', OPENAI_API_KEY: '' })).toMatchObject({
      port: 3000,
      openai: null,
    });
  });

  it('refuses half of a vendor’s credentials instead of simulating it', () => {
    expect(problemsOf({ ...complete, WHATSAPP_ACCESS_TOKEN: 't' })).toEqual([
      'WHATSAPP_PHONE_NUMBER_ID is missing while WHATSAPP_ACCESS_TOKEN is set',
      'WHATSAPP_APP_SECRET is missing while WHATSAPP_ACCESS_TOKEN is set',
      'WHATSAPP_VERIFY_TOKEN is missing while WHATSAPP_ACCESS_TOKEN is set',
    ]);
    expect(problemsOf({ ...complete, OPENAI_BASE_URL: 'http://localhost:1' })).toEqual([
      'OPENAI_API_KEY is missing while OPENAI_BASE_URL is set',
    ]);
  });

  it('reaches Temporal Cloud with an API key over TLS', () => {
    const { temporal } = readWorkerEnvironment({
      ...complete,
      TEMPORAL_API_KEY: 'key',
      TEMPORAL_NAMESPACE: 'timbre.a1b2c',
    });
    expect(temporal).toMatchObject({ apiKey: 'key', namespace: 'timbre.a1b2c' });
    expect(temporal.tls).not.toBeNull();
  });

  it('does not ask a worker for the API’s secrets', () => {
    const { SESSION_SECRET: _, ...rest } = complete;
    expect(readWorkerEnvironment(rest).databaseUrl).toBe(complete.DATABASE_URL);
  });
});
