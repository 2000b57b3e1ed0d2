import { DefaultLogger, type Logger } from '@temporalio/worker';
import type { Log } from './log.ts';

const levels = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const;

/** Temporal's SDK speaks through our log: `Runtime.install({ logger: temporalLogger(log) })`. */
export function temporalLogger(log: Log): Logger {
  return new DefaultLogger(log.isLevelEnabled('debug') ? 'DEBUG' : 'INFO', (entry) =>
    log[levels[entry.level]]({ ...entry.meta, by: 'temporal-sdk' }, entry.message),
  );
}
