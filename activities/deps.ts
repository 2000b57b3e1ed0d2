import type { Db } from '../db/connect.ts';
import type { Assistant } from '../domain/assistant.ts';
import type { Telephony } from '../domain/call/telephony.ts';
import type { CallingHours } from '../domain/calling/permitted-hours.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { FollowUp } from '../domain/conversation/follow-ups.ts';
import type { OutboundContent } from '../domain/message.ts';
import type { MediaDeps } from './media/deps.ts';
import type { MessageSender } from './sender.ts';

interface ActivityLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What activities count; the composition root turns it into Prometheus metrics. */
export interface ActivityMetrics {
  /** A turn was taken, in ms since the customer's last message reached us. */
  turnTaken(turn: { composedBy: string; ms: number }): void;
  /** The guard refused a composed reply. */
  replyRefused(reason: string): void;
  /** A send ended, by its new status. */
  sent(status: string): void;
}

/** Everything activities need from outside. A fake of any part is typed by this. */
export interface ActivityDeps {
  db: Db;
  loadCatalogue: () => Promise<Catalogue>;
  /** The configured assistant; the rules when there is no model. */
  assistant: Assistant;
  /** Takes every turn the configured one cannot, or must not. */
  rules: Assistant;
  /** Words a contact nobody asked for; null when there is nothing to say. */
  composeFollowUp: (request: FollowUp) => { content: OutboundContent; composedBy: string } | null;
  sender: MessageSender;
  /** Left out: files are not fetched and voice notes not heard. */
  media?: MediaDeps;
  /** Left out: nobody is called, and recordings stay where they are. */
  telephony?: Telephony;
  /** Left out: the design's, 9 to 20 h. */
  callingHours?: CallingHours;
  log: ActivityLog;
  metrics: ActivityMetrics;
  companyName: string;
}
