import { sql } from 'kysely';
import type { CallPurpose, CallStatus } from '../../domain/call/call.ts';
import type { CallId, LeadId, MessageId } from '../../domain/ids.ts';
import type { Author } from '../../domain/message.ts';
import type { Db } from '../connect.ts';
import { announce } from '../live.ts';
import { newId } from '../new-id.ts';

/** A call that is being talked on, as one connection of the relay finds it. */
export interface Talk {
  callId: CallId;
  leadId: LeadId;
  conversationId: string;
  status: CallStatus;
  direction: 'inbound' | 'outbound';
  purpose: CallPurpose;
  timeZone: string;
  firstName: string | null;
  /** All names the lead goes by. */
  names: string[];
  /** What was said in this call so far, oldest first. */
  lines: { id: MessageId; author: Author; text: string; atMs: number; isUnderstood: boolean }[];
  /** The latest lines of all channels before this call. */
  earlier: { author: Author; text: string; atMs: number }[];
  answeredAtMs: number;
}

const earlierMax = 8;

/** The call that a leg talks on; its conversation is opened when it has none. null: no such call, over, or not this leg's. */
export async function openTalk(db: Db, callId: CallId, legId: string): Promise<Talk | null> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('call')
      .innerJoin('lead', 'lead.id', 'call.leadId')
      .select([
        'call.leadId',
        'call.conversationId',
        'call.status',
        'call.direction',
        'call.purpose',
        'call.answeredAt',
        'lead.timeZone',
        'lead.firstName',
        'lead.lastName',
        'lead.profileName',
      ])
      .where('call.id', '=', callId)
      .where('call.status', '<>', 'ended')
      .forUpdate('call')
      .executeTakeFirst();
    if (row === undefined || !(await isLegOf(trx, callId, legId))) return null;
    const { leadId, firstName, lastName, profileName } = row;
    const answeredAt = row.answeredAt ?? new Date();
    const conversationId =
      row.conversationId ?? (await openConversation(trx, leadId, row.direction));
    await trx
      .updateTable('call')
      .set({
        status: 'talking',
        conversationId,
        answeredAt,
        providerSid: legId,
        attempts: sql<number>`greatest(attempts, 1)`,
      })
      .where('id', '=', callId)
      .execute();
    await announce(trx, { kind: 'call_changed', callId, leadId });
    return {
      callId,
      leadId,
      conversationId,
      status: row.status,
      direction: row.direction,
      purpose: row.purpose,
      timeZone: row.timeZone,
      firstName,
      names: [firstName, lastName, profileName].filter((name) => name !== null),
      lines: await linesOf(trx, conversationId),
      earlier: await earlierLines(trx, leadId, conversationId),
      answeredAtMs: answeredAt.getTime(),
    };
  });
}

/** A leg that we dialed may speak before its id was written down. */
async function isLegOf(trx: Db, callId: CallId, legId: string): Promise<boolean> {
  const leg = await trx
    .selectFrom('callLeg')
    .select('callId')
    .where('id', '=', legId)
    .executeTakeFirst();
  return leg === undefined || leg.callId === callId;
}

async function openConversation(
  trx: Db,
  leadId: LeadId,
  direction: 'inbound' | 'outbound',
): Promise<string> {
  const id = newId('conversation');
  await trx.insertInto('conversation').values({ id, leadId, channel: 'call', direction }).execute();
  return id;
}

async function linesOf(trx: Db, conversationId: string): Promise<Talk['lines']> {
  const rows = await trx
    .selectFrom('message')
    .select([
      'id',
      'author',
      'text',
      'at',
      sql<boolean>`understanding is not null`.as('isUnderstood'),
    ])
    .where('conversationId', '=', conversationId)
    .where('status', '<>', 'discarded')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ at, ...line }) => ({ ...line, atMs: at.getTime() }));
}

async function earlierLines(
  trx: Db,
  leadId: LeadId,
  conversationId: string,
): Promise<Talk['earlier']> {
  const rows = await trx
    .selectFrom('message')
    .select(['author', 'text', 'at'])
    .where('leadId', '=', leadId)
    .where('conversationId', '<>', conversationId)
    .where('deletedAt', 'is', null)
    .where('status', 'not in', ['draft', 'suggested', 'discarded', 'failed'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(earlierMax)
    .execute();
  return rows.map(({ at, ...line }) => ({ ...line, atMs: at.getTime() })).reverse();
}
