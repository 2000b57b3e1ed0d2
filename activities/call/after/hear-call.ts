import { agentJoinedAt, storeHearing } from '../../../db/after-call/hearing.ts';
import { type EndedCall, loadEndedCall } from '../../../db/after-call/load-call.ts';
import { mergeHearing } from '../../../domain/call/merge-hearing.ts';
import { channelOf, readWav, type Wav, wavSeconds } from '../../../domain/call/wav.ts';
import type { CallId } from '../../../domain/ids.ts';
import { speechHints } from '../../../domain/speech-hints.ts';
import type { HearChannel, HeardSegment } from '../../../integrations/openai/hear-call.ts';
import type { ActivityDeps } from '../../deps.ts';

type Deps = Pick<ActivityDeps, 'db' | 'media' | 'loadCatalogue'>;

/** As the telephone company records a leg: what it received, then what it played. */
const channels = { customer: 0, ours: 1 };
/** A request may carry 25 MB: ten minutes of one channel, even at 16 kHz, are less. */
const pieceS = 600;

/**
 * A call's recording, each speaker's channel written down, put in place of what was understood
 * live. The call as it was when nobody hears recordings, there is none, or it has been heard.
 * @throws when a recording is there and could not be heard: asking again may help
 */
export async function hearCall(
  deps: Deps,
  callId: CallId,
  call: EndedCall,
  signal: AbortSignal,
): Promise<EndedCall> {
  const { db, media, loadCatalogue } = deps;
  const { recordingKey, conversationId, answeredAt, transcribedBy } = call;
  const listener = media?.listener ?? null;
  if (listener === null || transcribedBy !== null) return call;
  if (recordingKey === null || conversationId === null || answeredAt === null) return call;
  const bytes = await media?.storage.read(recordingKey);
  const wav = bytes && readWav(bytes);
  if (wav?.channels !== 2) return call;
  const hints = speechHints(await loadCatalogue());
  const hear = (channel: number) => hearPieces(listener.hear, { wav, channel, hints }, signal);
  const joinedAt = await agentJoinedAt(db, callId);
  const correction = mergeHearing({
    lines: call.lines,
    customer: await hear(channels.customer),
    // The assistant's words are known to the letter.
    ours: joinedAt === null ? [] : await hear(channels.ours),
    agentJoinedMs: joinedAt && joinedAt.getTime() - answeredAt.getTime(),
  });
  const { leadId, agentId } = call;
  const heard = { callId, leadId, conversationId, answeredAt, agentId, by: listener.by };
  await storeHearing(db, heard, correction);
  return (await loadEndedCall(db, callId)) ?? call;
}

async function hearPieces(
  hear: HearChannel,
  { wav, channel, hints }: { wav: Wav; channel: number; hints: string },
  signal: AbortSignal,
): Promise<HeardSegment[]> {
  const heard: HeardSegment[] = [];
  const lengthS = wavSeconds(wav);
  for (let fromS = 0; fromS < lengthS; fromS += pieceS) {
    const piece = channelOf(wav, channel, fromS, Math.min(fromS + pieceS, lengthS));
    const offsetMs = fromS * 1_000;
    for (const { startMs, endMs, text } of await hear({ wav: piece, hints }, signal))
      heard.push({ startMs: startMs + offsetMs, endMs: endMs + offsetMs, text });
  }
  return heard;
}
