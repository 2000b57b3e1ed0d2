import type { CallId, LeadId } from '../../domain/ids.ts';

/** A call as far as its workflow has to be reached. */
export interface ToldCall {
  callId: CallId;
  leadId: LeadId;
  direction: 'inbound' | 'outbound';
  /** The vendor's id of the customer's latest leg. */
  legId: string | null;
}
