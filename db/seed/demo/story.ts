import type { Catalogue, CoverageArea, Product } from '../../../domain/catalogue.ts';
import type { ProductId, UserId } from '../../../domain/ids.ts';
import type { Objection, Service } from '../../../domain/labels.ts';
import type { Source, Stage, WaitKind } from '../../../domain/lead.ts';
import type { WaitReason } from '../../../domain/waits/reasons.ts';
import type { Chat } from './chat.ts';
import type { Random } from './random.ts';

/** What a story may use: the person's surroundings, never a clock. */
export interface Scene {
  random: Random;
  chat: Chat;
  catalogue: Catalogue;
  area: CoverageArea;
  /** As this customer would write the area. */
  zoneWritten: string;
  /** The three cheapest home internet plans there; empty without coverage. */
  ladder: Product[];
  senior: UserId;
  junior: UserId;
}

/** How a story ends, and what became of the lead. */
export interface Ending {
  stage: Stage;
  /** Since the last message, ms: how long ago it all ended. */
  silenceMs: number;
  owner?: UserId;
  assigned?: UserId;
  waits?: { kind: WaitKind; inMs: number; reason: WaitReason }[];
  /** Steps of the default campaign already taken. */
  campaignSteps?: number;
  sale?: SaleEnding;
  lost?: Objection | 'no_answer' | 'bought_elsewhere';
  optedOut?: boolean;
  attention?: string;
  call?:
    | { outcome: 'successful' | 'no_answer' | 'voicemail' | 'busy' | 'rejected' }
    | { dueInMs: number };
  knows?: { service?: Service; zone?: boolean; speedMbps?: number; operator?: string };
  quoted?: ProductId[];
  chosen?: ProductId;
  objections?: Objection[];
  handedOver?: boolean;
  source?: Source;
  unread?: number;
}

export interface SaleEnding {
  productId: ProductId;
  status: 'pending' | 'installed' | 'active' | 'cancelled';
  discountPercent?: number;
  byBot?: boolean;
}

export type Story = (scene: Scene) => Ending;
