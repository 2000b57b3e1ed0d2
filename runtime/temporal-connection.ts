import { readFile } from 'node:fs/promises';
import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';
import type { TemporalSettings } from './environment.ts';

/** What both kinds of connection take: address, TLS and API key. */
export interface TemporalConnectionOptions {
  address: string;
  tls?: TlsOptions | boolean;
  apiKey?: string;
}

interface TlsOptions {
  serverNameOverride?: string;
  serverRootCACertificate?: Uint8Array;
  clientCertPair?: { crt: Uint8Array; key: Uint8Array };
}

export interface TemporalClientConnection {
  client: Client;
  connection: Connection;
  close(): Promise<void>;
}

/**
 * A blink is bridged, within about a second. Anything longer is told to the caller, who has stored
 * what matters and answers 503: the SDK's own ten tries go on for many seconds past any deadline.
 */
export const briefRetries = [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: 4 }))];

/** Opens the connection that clients use. @throws with one line when nobody answers. */
export async function connectTemporalClient(
  settings: TemporalSettings,
  { connectTimeoutMs = 10_000 } = {},
): Promise<TemporalClientConnection> {
  const options = await temporalConnectionOptions(settings);
  const connection = await Connection.connect({
    ...options,
    connectTimeout: connectTimeoutMs,
    interceptors: briefRetries,
  }).catch((error: unknown) => unreachable(settings.address, error));
  const client = new Client({ connection, namespace: settings.namespace });
  return { client, connection, close: () => connection.close() };
}

/** @throws when a named certificate file cannot be read. */
export async function temporalConnectionOptions(
  settings: TemporalSettings,
): Promise<TemporalConnectionOptions> {
  const { address, apiKey, tls } = settings;
  return {
    address,
    ...(tls !== null && { tls: await tlsOptions(tls) }),
    ...(apiKey !== null && { apiKey }),
  };
}

async function tlsOptions(tls: NonNullable<TemporalSettings['tls']>): Promise<TlsOptions> {
  const { clientCertPath, clientKeyPath, serverCaPath, serverName } = tls;
  return {
    ...(serverName !== null && { serverNameOverride: serverName }),
    ...(serverCaPath !== null && { serverRootCACertificate: await readFile(serverCaPath) }),
    ...(clientCertPath !== null &&
      clientKeyPath !== null && {
        clientCertPair: { crt: await readFile(clientCertPath), key: await readFile(clientKeyPath) },
      }),
  };
}

/** One line for the person who has to fix it. */
export function unreachable(address: string, error: unknown): never {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  throw new Error(`Temporal does not answer at ${address} (TEMPORAL_ADDRESS): ${reason}`);
}
