/**
 * A call's way. `requested` is a task for a person; `queued` waits for its hour and for a line;
 * `dialing` until somebody or something answers; `talking` with the assistant; `handing_over` while
 * the customer waits for a person; `with_agent`; `ended`.
 */
export const callStatuses = [
  'requested',
  'queued',
  'dialing',
  'talking',
  'handing_over',
  'with_agent',
  'ended',
] as const;
export type CallStatus = (typeof callStatuses)[number];

/** A line is taken, or somebody is on it. */
export const liveCallStatuses = [
  'dialing',
  'talking',
  'handing_over',
  'with_agent',
] as const satisfies CallStatus[];

export const callOutcomes = [
  'successful',
  'voicemail',
  'no_answer',
  'rejected',
  'busy',
  'failed',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** How a customer sounds. */
export const emotions = ['calm', 'happy', 'doubtful', 'annoyed', 'angry'] as const;
export type Emotion = (typeof emotions)[number];

/** Why there is a call: they rang; a person asked for it; the assistant proposed it in a chat; a warm lead gone quiet; promised when nobody was free; a campaign's step. */
export const callPurposes = [
  'inbound',
  'requested',
  'proposed',
  'warm_lead',
  'promised',
  'campaign',
] as const;
export type CallPurpose = (typeof callPurposes)[number];

/** Why a call leaves the assistant for a person. */
export const handOverReasons = ['asked_human', 'hot', 'taken_over', 'needs_person'] as const;
export type HandOverReason = (typeof handOverReasons)[number];

/** The vendor's word on a leg of a call (Twilio's CallStatus). */
export const legStatuses = [
  'queued',
  'initiated',
  'ringing',
  'in-progress',
  'completed',
  'busy',
  'no-answer',
  'failed',
  'canceled',
] as const;
export type LegStatus = (typeof legStatuses)[number];

/** Who answered, by the vendor's machine detection; `unknown` counts as a person. */
export const answerers = ['human', 'machine', 'fax', 'unknown'] as const;
export type Answerer = (typeof answerers)[number];
