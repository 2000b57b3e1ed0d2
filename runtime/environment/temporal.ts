import * as kind from './kinds.ts';
import type { VariableReader } from './variables.ts';

/** Where Temporal is and how to get in: an API key (Temporal Cloud), certificates, or neither. */
export interface TemporalSettings {
  /** host:port */
  address: string;
  namespace: string;
  /** The lead workflow's queue; sends have one derived from it. */
  taskQueue: string;
  apiKey: string | null;
  tls: TlsSettings | null;
}

export interface TlsSettings {
  clientCertPath: string | null;
  clientKeyPath: string | null;
  serverCaPath: string | null;
  serverName: string | null;
}

/** Named as Temporal's own tools name them. */
export function readTemporal(read: VariableReader): TemporalSettings {
  const address = read.required(
    'TEMPORAL_ADDRESS',
    kind.hostAndPort,
    'where Temporal is, such as localhost:7233',
  );
  return { address, ...readTemporalAccess(read) };
}

/** Everything but the address, which `npm start` may supply itself. */
export function readTemporalAccess(read: VariableReader): Omit<TemporalSettings, 'address'> {
  const apiKey = read.optional('TEMPORAL_API_KEY', kind.text);
  const tls: TlsSettings = {
    clientCertPath: read.optional('TEMPORAL_TLS_CLIENT_CERT_PATH', kind.text),
    clientKeyPath: read.optional('TEMPORAL_TLS_CLIENT_KEY_PATH', kind.text),
    serverCaPath: read.optional('TEMPORAL_TLS_SERVER_CA_CERT_PATH', kind.text),
    serverName: read.optional('TEMPORAL_TLS_SERVER_NAME', kind.text),
  };
  if ((tls.clientCertPath === null) !== (tls.clientKeyPath === null))
    read.problem('TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH go together');
  const isNamed = Object.values(tls).some((value) => value !== null);
  const wantsTls = read.withDefault('TEMPORAL_TLS', kind.yesOrNo, apiKey !== null || isNamed);
  return {
    namespace: read.withDefault('TEMPORAL_NAMESPACE', kind.text, 'default'),
    taskQueue: read.withDefault('TEMPORAL_TASK_QUEUE', kind.text, 'timbre'),
    apiKey,
    tls: wantsTls ? tls : null,
  };
}
