import type { Db } from '../../db/connect.ts';
import type { Assistant } from '../../domain/assistant.ts';
import type { Talker } from '../../domain/call/talker.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { Log } from '../../runtime/log.ts';

/** What a live call needs. */
export interface VoiceDeps {
  db: Db;
  loadCatalogue: () => Promise<Catalogue>;
  /** Understands, and plans what is said. */
  rules: Assistant;
  /** Words what was planned; null: it is said as planned. */
  talker: Talker | null;
  /** An opt-out is told at once, not when the call ends. */
  optedOut: (leadId: LeadId) => Promise<void>;
  companyName: string;
  log: Log;
  /** How long a silence may be before the customer is asked, ms. */
  silenceMs?: number;
  /** How long a model may think before a word of patience is said, ms. */
  fillerMs?: number;
}
