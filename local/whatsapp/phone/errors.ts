import type { ErrorCode } from '../../../api/contract/route.ts';

/** What a player is told, by one of the contract's codes. */
export class PhoneError extends Error {
  readonly code: ErrorCode;

  constructor(code: 'not_found' | 'bad_request' | 'conflict', message: string) {
    super(message);
    this.name = 'PhoneError';
    this.code = code;
  }
}
