import type { CallId, LeadId, UserId } from './ids.ts';

/**
 * What a browser is told: that something changed, never the content. It fetches through the API,
 * which checks its role again. Announced by Postgres NOTIFY on `liveChannel` inside the
 * transaction that made the change, so any process may announce and every API process passes it on
 * to its own sockets (Socket.IO event `live`).
 */
export type LiveEvent =
  | { kind: 'lead_changed'; leadId: LeadId }
  | { kind: 'message_changed'; leadId: LeadId }
  | { kind: 'sale_changed'; leadId: LeadId }
  | { kind: 'call_changed'; callId: CallId; leadId: LeadId }
  | { kind: 'dialer_changed' }
  | { kind: 'notification'; userId: UserId }
  | { kind: 'agent_changed'; userId: UserId };

export const liveChannel = 'timbre_live';
export const liveEventName = 'live';
