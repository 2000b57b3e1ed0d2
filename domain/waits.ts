import type { WaitKind } from './lead.ts';

/** One thing a lead's workflow waits for. Ids are unique within the lead ("abandonment", "campaign_step:3"). */
export interface Wait {
  id: string;
  kind: WaitKind;
  /** When it falls due, ms since the epoch, real time (already scaled). */
  dueAtMs: number;
  /** A stable reason code; the web turns it into Spanish. No personal data: it goes through Temporal. */
  reason: string;
}
