import { sql } from 'kysely';
import type { Db } from '../../db/connect.ts';
import { announce } from '../../db/live.ts';
import { LineRefused } from '../../domain/call/telephony.ts';
import type { CallId, LeadId, UserId } from '../../domain/ids.ts';
import type { FileStorage } from '../../integrations/storage/file-storage.ts';
import { audit } from '../audit.ts';
import { type Binding, bind } from '../bind.ts';
import * as contract from '../contract/people.ts';
import type { ApiDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { LeadWorkflowError } from '../lead-workflow/errors.ts';
import { requireLead } from './lead-access.ts';

/** An export is one answer in memory. */
const exportedBytesMax = 50 * 1024 * 1024;

/** Export and deletion of one person's data. Temporal holds ids only: database and files are all there is. */
export function peopleBindings({ db, files, terminateLead, telephone }: ApiDeps): Binding[] {
  return [
    bind(contract.exportPerson, async ({ params: { leadId }, caller, request }) => {
      const lead = await db
        .selectFrom('lead')
        .selectAll()
        .where('id', '=', leadId)
        .executeTakeFirst();
      await requireLead(db, leadId);
      const tables = await rowsByTable(db, leadId);
      const referral = await db
        .selectFrom('referral')
        .selectAll()
        .where((eb) =>
          eb.or([eb('referrerLeadId', '=', leadId), eb('referredLeadId', '=', leadId)]),
        )
        .execute();
      await audit(db, caller, {
        action: 'person_exported',
        entity: 'lead',
        entityId: leadId,
        ip: request.ip,
      });
      const file = await filesOf(db, files, leadId);
      return { lead, ...tables, referral, file };
    }),

    bind(contract.deletePerson, async ({ params: { leadId }, caller, request }) => {
      const lead = await requireLead(db, leadId);
      await terminateLead(leadId);
      await forgetCalls({ db, telephone }, leadId, caller.userId);
      await db.transaction().execute(async (trx) => {
        const messages = await trx
          .selectFrom('message')
          .select('providerId')
          .where('leadId', '=', leadId)
          .execute();
        const providerIds = messages.flatMap(({ providerId }) => providerId ?? []);
        await deleteRawEvents(trx, providerIds, [lead.phone, lead.waUserId]);
        await trx.deleteFrom('lead').where('id', '=', leadId).execute();
        await announce(trx, { kind: 'lead_changed', leadId });
      });
      await files.removeFolder(leadId);
      await audit(db, caller, {
        action: 'person_deleted',
        entity: 'lead',
        entityId: lead.id,
        ip: request.ip,
      });
      return {};
    }),
  ];
}

/**
 * A call that is going on ends, and the telephone company's copies of recordings go first: once our
 * rows are gone nobody would know of them. @throws when the company does not answer: nothing is deleted then
 */
async function forgetCalls(
  { db, telephone }: Pick<ApiDeps, 'db' | 'telephone'>,
  leadId: LeadId,
  byUserId: UserId,
): Promise<void> {
  if (telephone === null) return;
  const calls = await db
    .selectFrom('call')
    .select(['id', 'status', 'recordingId'])
    .where('leadId', '=', leadId)
    .execute();
  for (const { id, status, recordingId } of calls) {
    if (recordingId !== null) await telephone.deleteRecording(recordingId).catch(unlessGone);
    if (status === 'ended' || status === 'requested') continue;
    await telephone.workflows.end(id as CallId, byUserId).catch(unlessOver);
  }
}

function unlessOver(error: unknown): void {
  if (!(error instanceof LeadWorkflowError && error.code === 'call_over')) throw error;
}

/** Twilio's code of what does not exist. */
const notFound = 20404;

function unlessGone(error: unknown): void {
  if (error instanceof LineRefused && error.code === notFound) return;
  throw new ApiError('unavailable');
}

/** Every table that says of which lead a row is: one that is added tomorrow is exported too. */
async function rowsByTable(db: Db, leadId: LeadId): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = current_schema() and column_name = 'lead_id' order by 1
  `.execute(db);
  const exported = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(name)} where lead_id = ${leadId}
      `.execute(db);
      return [camelCase(name), rows] as const;
    }),
  );
  return Object.fromEntries(exported);
}

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** What the person sent and was sent, in base64, as far as one answer bears; the rest by its key. */
async function filesOf(db: Db, files: FileStorage, leadId: LeadId) {
  const stored = await db
    .selectFrom('messageMedia')
    .select(['messageId', 'mimeType', 'filename', 'sizeBytes', 'storageKey'])
    .where('leadId', '=', leadId)
    .where('state', '=', 'stored')
    .orderBy('createdAt')
    .execute();
  const recordings = await db
    .selectFrom('call')
    .select(['id as callId', 'recordingMimeType as mimeType'])
    .select(['recordingSizeBytes as sizeBytes', 'recordingKey as storageKey'])
    .where('leadId', '=', leadId)
    .where('recordingState', '=', 'stored')
    .orderBy('createdAt')
    .execute();
  const exported = [];
  let bytes = 0;
  for (const { storageKey, ...file } of [...stored, ...recordings]) {
    if (storageKey === null) continue;
    bytes += file.sizeBytes ?? 0;
    const content = bytes <= exportedBytesMax ? await files.read(storageKey) : null;
    exported.push({
      ...file,
      storageKey,
      base64: content && Buffer.from(content).toString('base64'),
    });
  }
  return exported;
}

/**
 * The vendor's raw events belong to no lead but hold texts and phones: found by the ids of the
 * messages, and by whom they name. The latter reads the whole table, which so rare a request may.
 */
async function deleteRawEvents(
  trx: Db,
  providerIds: string[],
  names: (string | null)[],
): Promise<void> {
  const named = names.flatMap((name) => (name ? `%${likeText(name.replace(/^\+/, ''))}%` : []));
  // A reaction has a key of its own and may come from an earlier number: it names our message.
  const referred = providerIds.map((id) => `%"${likeText(id)}"%`);
  const keys = providerIds.flatMap((id) => [likeText(id), `${likeText(id)}:%`]);
  await sql`
    delete from webhook_event
    where event_key like any(${keys}::text[]) or payload::text like any(${[...named, ...referred]}::text[])
  `.execute(trx);
}

/** The pattern's own signs taken literally. */
const likeText = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
