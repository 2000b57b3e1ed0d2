import type { MediaDeps } from '../activities/media/deps.ts';
import { createOpenAiCallListener } from '../integrations/openai/hear-call.ts';
import { createOpenAiTranscriber } from '../integrations/openai/transcribe.ts';
import { createSimulatedTranscriber } from '../integrations/simulated-speech/transcribe.ts';
import { openStorage } from '../integrations/storage/open-storage.ts';
import { createWhatsAppClient } from '../integrations/whatsapp/client.ts';
import type { WhatsappSettings, WorkerEnvironment } from '../runtime/environment.ts';

type Settings = Pick<
  WorkerEnvironment,
  'openai' | 'simulatorUrl' | 'telephoneSimulatorUrl' | 'mediaDir' | 's3'
> & {
  whatsapp: WhatsappSettings;
};

/** Files come from WhatsApp, are kept on disk, and are heard by OpenAI; simulated ones by their comment. */
export function createMedia(settings: Settings): MediaDeps {
  const { openai, simulatorUrl, whatsapp } = settings;
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
    storage: openStorage(settings),
    transcribe: simulatorUrl === null ? listener : createSimulatedTranscriber(listener),
    listener: callListener(settings),
  };
}

/** Nobody speaks in a simulated call: there is nothing to hear. */
function callListener({ openai, telephoneSimulatorUrl }: Settings) {
  if (openai === null || telephoneSimulatorUrl !== null) return null;
  const { apiKey, baseUrl, callTranscribeModel: model } = openai;
  return { hear: createOpenAiCallListener({ apiKey, baseUrl, model }), by: `openai:${model}` };
}
