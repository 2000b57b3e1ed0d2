import { describe, expect, it } from 'vitest';
import { getMedia } from '../../api/contract/media.ts';
import {
  getUnderstanding,
  type Message,
  type MessageUnderstanding,
} from '../../api/contract/messages.ts';
import { recordSpeech } from '../../integrations/simulated-speech/recording.ts';
import { staff } from './stage/company.ts';
import { isSeen, patient, seriousProblems, setStage } from './stage/stage.ts';
import { aLeadView, aMessageView } from './stage/views.ts';

const stage = setStage();
/** One pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const voice = recordSpeech('quiero internet en comas');

type Media = NonNullable<Message['media']>;
const stored = (mimeType: string, more: Partial<Media> = {}): Media => ({
  state: 'stored',
  mimeType,
  sizeBytes: 34_000,
  filename: null,
  transcribedBy: null,
  ...more,
});

async function open(said: Message[], dark = false) {
  const lead = aLeadView(1);
  staff(stage.api, { leads: [lead], messages: new Map([[lead.id, said]]) }, 'senior');
  stage.api.on(getMedia, ({ params }) => (params.messageId === 'msg_1' ? voice : picture));
  const page = await stage.open('/bandeja/lead_1', { dark });
  const log = page.getByRole('log');
  await log.waitFor();
  return { page, log };
}

describe('what a customer sent', () => {
  it.each([false, true])('is played, looked at or downloaded (dark: %s)', async (dark) => {
    const { page, log } = await open(
      [
        aMessageView(1, {
          kind: 'audio',
          text: 'quiero internet en comas',
          media: stored('audio/wav', { transcribedBy: 'openai:ears-1' }),
        }),
        aMessageView(2, { kind: 'image', text: 'mi recibo', media: stored('image/png') }),
        aMessageView(3, {
          kind: 'document',
          text: '',
          media: stored('application/octet-stream', { filename: 'contrato.docx' }),
        }),
        aMessageView(4, {
          kind: 'audio',
          text: '',
          media: { ...stored(''), state: 'pending', mimeType: null },
        }),
        aMessageView(5, {
          kind: 'image',
          text: '',
          media: { ...stored(''), state: 'failed', mimeType: null },
        }),
      ],
      dark,
    );
    const player = log.getByLabel('Nota de voz');
    await isSeen(player);
    await expect
      .poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration), patient)
      .toBeGreaterThan(1);
    await isSeen(log.getByText('Transcripción automática (ears-1)'));
    await isSeen(log.getByText('quiero internet en comas'));
    await isSeen(log.getByText('Descargando…'));
    await isSeen(log.getByText('No se pudo descargar de WhatsApp'));
    const download = log.getByRole('link', { name: /contrato\.docx/ });
    expect(await download.getAttribute('href')).toBe('/api/media/msg_3');
    expect(await download.getAttribute('download')).toBe('contrato.docx');
    expect(await seriousProblems(page)).toEqual([]);

    await log.getByRole('button', { name: 'Ver la foto en grande' }).click();
    const large = page.getByRole('dialog', { name: 'mi recibo' });
    await isSeen(large.getByRole('img', { name: 'mi recibo' }));
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => large.count(), patient).toBe(0);
    // Where it was before, so that the next Tab goes on from there.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), patient)
      .toBe('Ver la foto en grande');
  });
});

const understood: MessageUnderstanding = {
  intents: ['ask_price', 'give_location'],
  objections: ['price'],
  sentiment: 'negative',
  cues: ['urgency'],
  entities: { zone: 'Los Olivos', speedMbps: 100, budget: { amountMinor: 6000, currency: 'PEN' } },
};

describe('what the assistant understood', () => {
  const said = [aMessageView(1, { isUnderstood: true }), aMessageView(2)];

  it('is shown on request, in Spanish, by keyboard too', async () => {
    const { page, log } = await open(said);
    stage.api.on(getUnderstanding, () => understood);
    const button = log.getByRole('button', { name: 'Ver lo que entendió' });
    await expect.poll(() => button.count(), patient).toBe(1);
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Lo que entendió el asistente' });
    for (const text of [
      'Pregunta el precio',
      'Dice dónde vive',
      'Le parece caro',
      'Negativo',
      'Tiene prisa',
      'Los Olivos',
      '100 Mbps',
      'S/ 60.00',
    ])
      await isSeen(panel.getByText(text));
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.count(), patient).toBe(0);
  });

  it('says so when it cannot be loaded', async () => {
    const { page, log } = await open(said);
    stage.api.refuse(getUnderstanding, 'not_found');
    await log.getByRole('button', { name: 'Ver lo que entendió' }).click();
    await isSeen(page.getByRole('alert').filter({ hasText: 'No se pudo cargar.' }));
  });
});
