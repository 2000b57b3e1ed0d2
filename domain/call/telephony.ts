import type { CallId, UserId } from '../ids.ts';

/** Where a customer's leg can be sent while the call goes on. */
export const callPlaces = ['assistant', 'room', 'voicemail'] as const;
export type CallPlace = (typeof callPlaces)[number];

/** The telephone company, as far as calls are made, moved and ended. Every method throws `LineRefused`, or any other error when nobody knows what became of it. */
export interface Telephony {
  /** Dials a customer; what comes of it is told by callbacks. @param attempt 1 is the first */
  dial(call: { callId: CallId; to: string; attempt: number }): Promise<{ legId: string }>;
  /** The leg of a dial whose answer was lost, if the company knows it. */
  findLeg(call: { to: string; sinceMs: number }): Promise<{ legId: string } | null>;
  /** Rings an agent, who joins the room of that call. @param to E.164, or null for their browser */
  dialAgent(call: {
    callId: CallId;
    agentId: UserId;
    to: string | null;
  }): Promise<{ legId: string }>;
  /** Records a leg that we did not dial; a second time does no harm. */
  record(call: { callId: CallId; legId: string }): Promise<void>;
  moveTo(call: { callId: CallId; legId: string; place: CallPlace }): Promise<void>;
  /** Nothing happens when it is over. */
  hangUp(legId: string): Promise<void>;
  fetchRecording(recordingId: string): Promise<{ bytes: Uint8Array; mimeType: string }>;
  deleteRecording(recordingId: string): Promise<void>;
}

/** Whose fault it is that the company said no: its own or its pace (again later), this number's (never again), or our account's (nobody's calls go out). */
export type RefusalClass = 'later' | 'number' | 'account';

export class LineRefused extends Error {
  override name = 'LineRefused';
  readonly refusal: RefusalClass;
  /** The vendor's. */
  readonly code: number;

  constructor(refusal: RefusalClass, code: number, message: string) {
    super(message);
    this.refusal = refusal;
    this.code = code;
  }
}
