import { type DestinationStream, type Logger, pino } from 'pino';
import { maskFields, maskText } from './masking.ts';

export type Log = Logger;

export interface LogOptions {
  /** The process: `api`, `worker`. */
  name: string;
  level: string;
  /** Standard output by default. */
  destination?: DestinationStream;
}

/** Structured log, one JSON object a line. Telephone numbers are masked and secrets left out, whoever logs them. */
export function createLog({ name, level, destination }: LogOptions): Log {
  const options = {
    name,
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: maskFields,
    },
    // Errors were made plain by maskFields, with their causes; pino's own serializer would look for the original.
    serializers: { err: (error: unknown) => error },
    hooks: {
      logMethod(args: Parameters<Logger['info']>, method: (...args: unknown[]) => void) {
        method.apply(
          this,
          args.map((arg) => (typeof arg === 'string' ? maskText(arg) : arg)),
        );
      },
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
