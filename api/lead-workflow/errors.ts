import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { ErrorCode } from '../contract/route.ts';

/** A request to a lead's workflow that was refused or could not be made, in the API's own codes. */
export class LeadWorkflowError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'LeadWorkflowError';
    this.code = code;
  }
}

/** Refusals of the workflow's validators (ApplicationFailure type) in the API's words. */
const refusals: Record<string, ErrorCode> = {
  already_owned: 'owned_by_other',
  not_owner: 'not_owner',
  closed: 'closed',
  opted_out: 'opted_out',
  unknown_wait: 'unknown_wait',
  in_the_past: 'in_the_past',
  not_enrolled: 'not_enrolled',
  already_enrolled: 'already_enrolled',
  call_not_live: 'call_not_live',
  already_with_agent: 'already_with_agent',
  call_over: 'call_over',
};

/** Runs a call to Temporal. @throws LeadWorkflowError always: a refusal by its code, anything else as `unavailable` */
export async function reaching<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== null) throw new LeadWorkflowError(refusal, refusal, error);
    throw new LeadWorkflowError('unavailable', 'the workflow service does not answer', error);
  }
}

function refusalOf(error: unknown): ErrorCode | null {
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure)) return null;
  return refusals[cause.type ?? ''] ?? 'internal';
}
