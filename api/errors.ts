import { type ErrorCode, errorStatus } from './contract/route.ts';
import { errorMessages } from './errors.es.ts';

/** An error that the caller is told, by one of the contract's codes. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, details?: unknown) {
    super(errorMessages[code]);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

/** The one shape of an error: `{error:{code,message,details?}}`. */
export function errorBody({ code, message, details }: ApiError) {
  return { error: { code, message, ...(details === undefined ? {} : { details }) } };
}
