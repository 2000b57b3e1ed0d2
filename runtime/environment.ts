import { resolve } from 'node:path';
import * as kind from './environment/kinds.ts';
import { readStorage, type S3Settings } from './environment/storage.ts';
import { readTemporal, type TemporalSettings } from './environment/temporal.ts';
import { VariableReader, type Variables } from './environment/variables.ts';
import { readVendors, type VendorSettings } from './environment/vendors.ts';

export type { TemporalSettings } from './environment/temporal.ts';
export { EnvironmentError, type Variables } from './environment/variables.ts';
export type { OpenaiSettings, TwilioSettings, WhatsappSettings } from './environment/vendors.ts';

/** What API and worker both need. */
export interface ProcessEnvironment extends VendorSettings {
  databaseUrl: string;
  temporal: TemporalSettings;
  logLevel: kind.LogLevel;
  /** How many times faster business delays pass. */
  timeScale: number;
  companyName: string;
  /** As the world reaches the API, without a slash at the end: vendors call back there. */
  publicUrl: string;
  /** Set by `npm start`: demo accounts exist and are shown. */
  localMode: boolean;
  /** The simulated vendors' own address; null when none is simulated. */
  simulatorUrl: string | null;
  /** The simulated telephone company's address; null when calls are real, or there are none. */
  telephoneSimulatorUrl: string | null;
  /** Where customers' files are kept when there is no bucket; API and workers share it. */
  mediaDir: string;
  /** The bucket of customers' files; null: `mediaDir`. */
  s3: S3Settings | null;
}

export interface WorkerEnvironment extends ProcessEnvironment {
  /** When customers may be called, by their own clock. */
  callingHours: { fromHour: number; untilHour: number } | 'always';
  /** One version of a worker deployment; null: not versioned. */
  buildId: string | null;
  /** Where /metrics is served; null: nowhere. */
  metricsPort: number | null;
}

export interface ApiEnvironment extends ProcessEnvironment {
  port: number;
  /** The interface to listen on. */
  host: string;
  sessionSecret: string;
  /** Told to stop: how long /readyz says so before the port closes, ms. */
  shutdownDelayMs: number;
  /** And how long requests under way may then take, ms. */
  shutdownGraceMs: number;
  /** Who reads /metrics from another machine must know it; null: only this machine may. */
  metricsToken: string | null;
  /** Whose word counts on where a request came from (X-Forwarded-For), in Express' terms. */
  trustedProxies: string[];
}

/** @throws EnvironmentError with one line for each missing or wrong variable. */
export function readWorkerEnvironment(variables: Variables = process.env): WorkerEnvironment {
  const read = new VariableReader(variables);
  return read.finish({
    ...readProcess(read, readPort(read)),
    buildId: read.optional('WORKER_BUILD_ID', kind.text),
    callingHours: read.withDefault('CALLING_HOURS', kind.callingHours, {
      fromHour: 9,
      untilHour: 20,
    }),
    metricsPort: read.optional('METRICS_PORT', kind.port),
  });
}

/** @throws EnvironmentError with one line for each missing or wrong variable. */
export function readApiEnvironment(variables: Variables = process.env): ApiEnvironment {
  const read = new VariableReader(variables);
  const port = readPort(read);
  return read.finish({
    ...readProcess(read, port),
    port,
    host: read.withDefault('HOST', kind.text, '0.0.0.0'),
    metricsToken: read.optional('METRICS_TOKEN', kind.text),
    shutdownDelayMs: read.withDefault('SHUTDOWN_DELAY_MS', kind.milliseconds, 0),
    shutdownGraceMs: read.withDefault('SHUTDOWN_GRACE_MS', kind.milliseconds, 10_000),
    trustedProxies: read.withDefault('TRUSTED_PROXIES', kind.proxies, ['loopback']),
    sessionSecret: read.required(
      'SESSION_SECRET',
      kind.secret,
      'at least 32 random characters, for example from `openssl rand -hex 32`',
    ),
  });
}

const readPort = (read: VariableReader) => read.withDefault('PORT', kind.port, 3000);

function readProcess(read: VariableReader, port: number): ProcessEnvironment {
  return {
    publicUrl: read.withDefault('PUBLIC_URL', kind.webAddress, `http://localhost:${port}`),
    databaseUrl: read.required(
      'DATABASE_URL',
      kind.databaseAddress,
      'where PostgreSQL is, such as postgres://user:password@host:5432/timbre',
    ),
    temporal: readTemporal(read),
    logLevel: read.withDefault('LOG_LEVEL', kind.logLevel, 'info'),
    timeScale: read.withDefault('TIME_SCALE', kind.factor, 1),
    companyName: read.withDefault('COMPANY_NAME', kind.text, 'Timbre'),
    localMode: read.withDefault('LOCAL_MODE', kind.yesOrNo, false),
    simulatorUrl: read.optional('SIMULATOR_URL', kind.webAddress),
    telephoneSimulatorUrl: read.optional('TELEPHONE_SIMULATOR_URL', kind.webAddress),
    mediaDir: resolve(read.withDefault('DATA_DIR', kind.text, '.data'), 'media'),
    s3: readStorage(read),
    ...readVendors(read),
  };
}
