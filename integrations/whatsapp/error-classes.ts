/** What to do about an error of the Cloud API (Meta's error reference, code by code). */
export type ErrorClass =
  | 'back_off'
  | 'pair_rate'
  | 'transient'
  | 'use_template'
  | 'do_not_retry'
  | 'fix_request'
  | 'page_a_person'
  | 'marketing_stopped'
  | 'stop_campaigns';

const codes: Record<Exclude<ErrorClass, 'transient'>, number[]> = {
  back_off: [4, 80007, 130429, 613],
  pair_rate: [131056],
  use_template: [131047],
  do_not_retry: [131049, 131026, 130472],
  marketing_stopped: [131050],
  fix_request: [
    100, 131008, 131009, 131051, 132000, 132001, 132005, 132007, 132012, 132015, 132016,
  ],
  page_a_person: [0, 10, 190, 368, 131031, 131042, 131045],
  stop_campaigns: [131048],
};
const transientCodes = [1, 2, 131000, 131016, 131057];

/** @param code null when the answer held none @param httpStatus of the answer */
export function classifyError(code: number | null, httpStatus: number): ErrorClass {
  if (code !== null) {
    for (const [name, members] of Object.entries(codes))
      if (members.includes(code)) return name as ErrorClass;
    if (code >= 200 && code <= 299) return 'page_a_person';
    if (transientCodes.includes(code)) return 'transient';
  }
  if (httpStatus === 429) return 'back_off';
  if (httpStatus === 401 || httpStatus === 403) return 'page_a_person';
  return httpStatus >= 500 ? 'transient' : 'fix_request';
}

/** Worth another attempt as it is. */
export const isRetryable = (errorClass: ErrorClass): boolean =>
  errorClass === 'back_off' || errorClass === 'pair_rate' || errorClass === 'transient';
