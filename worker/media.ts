import type { MediaDeps } from '../activities/media/deps.ts';
import { createOpenAiTranscriber } from '../integrations/openai/transcribe.ts';
import { createSimulatedTranscriber } from '../integrations/simulated-speech/transcribe.ts';
import { createLocalDisk } from '../integrations/storage/local-disk.ts';
import { createWhatsAppClient } from '../integrations/whatsapp/client.ts';
import type { WhatsappSettings, WorkerEnvironment } from '../runtime/environment.ts';

type Settings = Pick<WorkerEnvironment, 'openai' | 'simulatorUrl' | 'mediaDir'> & {
  whatsapp: WhatsappSettings;
};

/** Files come from WhatsApp, are kept on disk, and are heard by OpenAI; simulated ones by their comment. */
export function createMedia({ openai, simulatorUrl, mediaDir, whatsapp }: Settings): MediaDeps {
  const { downloadMedia } = createWhatsAppClient(whatsapp);
  const listener =
    openai === null
      ? null
      : createOpenAiTranscriber({
          apiKey: openai.apiKey,
          baseUrl: openai.baseUrl,
          model: openai.transcribeModel,
        });
  return {
    download: downloadMedia,
    storage: createLocalDisk(mediaDir),
    transcribe: simulatorUrl === null ? listener : createSimulatedTranscriber(listener),
  };
}
