import { sql } from 'kysely';
import type { CallId, LeadId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';

/** A call's recording, as far as the vendor has told of it. undefined: the call was deleted with its person. */
export async function findRecording(db: Db, callId: CallId) {
  const call = await db
    .selectFrom('call')
    .select(['leadId', 'recordingId', 'recordingState', 'recordingKey', 'recordingMimeType'])
    .where('id', '=', callId)
    .executeTakeFirst();
  if (call === undefined) return undefined;
  // Kept, and gone at the vendor: what it once told of counts no more.
  if (call.recordingState === 'stored') return call;
  return { ...call, recordingId: call.recordingId ?? (await toldOf(db, callId)) };
}

/** From the vendor's callback, whoever has yet to act on it. */
async function toldOf(db: Db, callId: CallId): Promise<string | null> {
  const told = await db
    .selectFrom('callEvent')
    .select(sql<string>`event ->> 'recordingId'`.as('recordingId'))
    .where('callId', '=', callId)
    .where(sql<boolean>`event ->> 'kind' = 'recording' and event ->> 'state' = 'completed'`)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return told?.recordingId ?? null;
}

export interface KeptRecording {
  recordingId: string;
  key: string;
  mimeType: string;
  durationS: number | null;
  sizeBytes: number;
}

/** false: the call was deleted meanwhile, and so must the file be. */
export async function recordingKept(
  db: Db,
  { callId, leadId }: { callId: CallId; leadId: LeadId },
  { recordingId, key, mimeType, durationS, sizeBytes }: KeptRecording,
): Promise<boolean> {
  const updated = await db
    .updateTable('call')
    .set({
      recordingId,
      recordingState: 'stored',
      recordingKey: key,
      recordingMimeType: mimeType,
      recordingDurationS: durationS,
      recordingSizeBytes: sizeBytes,
    })
    .where('id', '=', callId)
    .returning('id')
    .executeTakeFirst();
  if (updated === undefined) return false;
  await announce(db, { kind: 'call_changed', callId, leadId });
  return true;
}

/** The vendor has no copy any more. */
export async function recordingGoneAtVendor(db: Db, callId: CallId): Promise<void> {
  await db
    .updateTable('call')
    .set({ recordingId: null, recordingUrl: null })
    .where('id', '=', callId)
    .execute();
}

/** `none`: the vendor never told of any. */
export async function recordingMissed(
  db: Db,
  { callId, leadId }: { callId: CallId; leadId: LeadId },
  recordingState: 'none' | 'failed',
): Promise<void> {
  await db.updateTable('call').set({ recordingState }).where('id', '=', callId).execute();
  await announce(db, { kind: 'call_changed', callId, leadId });
}
