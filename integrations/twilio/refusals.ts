import twilio from 'twilio';
import { LineRefused, type RefusalClass } from '../../domain/call/telephony.ts';

/** Twilio's error codes by whose fault they are (twilio.com/docs/api/errors). What is not listed goes by its HTTP status. */
const classes: Record<RefusalClass, readonly number[]> = {
  later: [20429, 10004, 64109, 22005],
  number: [21211, 21214, 21217, 13224],
  account: [20003, 20005, 21210, 21212, 21215, 21216, 13227, 64101],
};

/** What Twilio's SDK threw, as a refusal when the company answered; else as it was: nobody knows what became of it. */
export function refusalOf(error: unknown): unknown {
  // A 5xx tells nothing about a call: it may have been taken all the same.
  if (!(error instanceof twilio.RestException) || error.status >= 500) return error;
  const code = error.code ?? error.status;
  return new LineRefused(
    classOf(code, error.status),
    code,
    `the telephone company refused: ${code}`,
  );
}

function classOf(code: number, status: number): RefusalClass {
  for (const refusal of ['later', 'number', 'account'] as const)
    if (classes[refusal].includes(code)) return refusal;
  return status === 401 || status === 403 ? 'account' : status === 400 ? 'number' : 'later';
}
