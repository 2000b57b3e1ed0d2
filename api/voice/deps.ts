import type { Db } from '../../db/connect.ts';
import type { Assistant } from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { Log } from '../../runtime/log.ts';

/** What a live call needs. */
export interface VoiceDeps {
  db: Db;
  loadCatalogue: () => Promise<Catalogue>;
  /** Talks when it can; the rules when there is no model. */
  assistant: Assistant;
  rules: Assistant;
  /** An opt-out is told at once, not when the call ends. */
  optedOut: (leadId: LeadId) => Promise<void>;
  companyName: string;
  log: Log;
  /** How long a silence may be before the customer is asked, ms. */
  silenceMs?: number;
}
