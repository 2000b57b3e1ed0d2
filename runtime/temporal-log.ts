import { DefaultLogger, type Logger } from '@temporalio/worker';
import type { Log } from './log.ts';

const levels = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const;

/** What the SDK warns of although it is meant: the queue of sends has activities only. */
const intended = 'No workflows registered';

/**
 * Temporal's SDK speaks through our log: `Runtime.install({ logger: temporalLogger(log) })`. Its news
 * (a bundle's list of modules, each worker's change of state) is for those who debug.
 */
export function temporalLogger(log: Log): Logger {
  const isDebugging = log.isLevelEnabled('debug');
  return new DefaultLogger(isDebugging ? 'DEBUG' : 'WARN', ({ level, message, meta }) => {
    if (isDebugging || !message.startsWith(intended))
      log[levels[level]]({ ...meta, by: 'temporal-sdk' }, message);
  });
}
