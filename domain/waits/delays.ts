const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The design's business delays, ms of business time. Every one is divided by the time scale when a wait is set. */
export const businessDelays = {
  abandonmentMs: 48 * hourMs,
  reminderMs: 48 * hourMs,
  followUpMs: 24 * hourMs,
  hotEscalationMs: 5 * minuteMs,
  /** A call the assistant proposed: soon, but not in the middle of the chat. */
  proposedCallMs: hourMs,
  /** After a no on a call that we made: one more message, and only one. */
  rejectedCallMs: 7 * 24 * hourMs,
  /** A bot's contact that fell due while a person owned the conversation looks again after this. */
  deferredMs: 24 * hourMs,
} as const;
