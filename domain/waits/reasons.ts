/** Why a lead's workflow waits. Stable codes: they travel through Temporal and the web says them in Spanish. */
export const waitReasons = [
  /** Nobody answered for 48 h: change the script. */
  'no_reply',
  /** Nor after the other script: change the channel. */
  'no_reply_again',
  /** The customer will think about it and named a day. */
  'customer_named_a_date',
  /** The customer will think about it. */
  'will_think',
  /** A WARM lead is followed up a day later. */
  'warm_lead',
  /** The next step of the nurturing campaign. */
  'nurturing',
  /** The next step of a campaign somebody enrolled the lead in. */
  'campaign',
  /** HOT, and nobody has taken it yet. */
  'nobody_took_hot',
  /** Asked for a person, and nobody has come yet. */
  'nobody_took_request',
  /** The assistant proposed a call. */
  'proposed_call',
  /** A person asked for a call. */
  'requested_call',
  /** Nobody was free on a call: a call-back was promised. */
  'promised_call',
  /** WARM, and without contact for three days. */
  'warm_lead_call',
  /** Said no on a call that we made: one message a week later. */
  'rejected_call',
] as const;
export type WaitReason = (typeof waitReasons)[number];
