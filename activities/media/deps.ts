import type { HearChannel } from '../../integrations/openai/hear-call.ts';
import type { Transcribe } from '../../integrations/openai/transcribe.ts';
import type { FileStorage } from '../../integrations/storage/file-storage.ts';
import type { MediaFile } from '../../integrations/whatsapp/media.ts';

/** Where customers' files come from, are kept and are heard. */
export interface MediaDeps {
  /** @throws MediaError */
  download: (vendorMediaId: string, signal: AbortSignal) => Promise<MediaFile>;
  storage: FileStorage;
  /** null: nobody hears voice notes; customers are asked to write. */
  transcribe: Transcribe | null;
  /** Hears recorded calls; null or left out: their live transcript is kept. */
  listener?: { hear: HearChannel; by: string } | null;
}
