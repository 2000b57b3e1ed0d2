import type { Response } from 'express';
import type { Db } from '../../db/connect.ts';
import type { MessageId } from '../../domain/ids.ts';
import { type Binding, bind } from '../bind.ts';
import * as contract from '../contract/media.ts';
import type { ApiDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { sendFile } from '../send-file.ts';

/** What a browser may show by itself; anything else is only ever downloaded. */
const shown = /^(?:image\/(?:jpeg|png|gif|webp)|audio\/|video\/)/;

/** Files of customers, for everyone who may read their messages. */
export function mediaBindings({ db, files }: Pick<ApiDeps, 'db' | 'files'>): Binding[] {
  return [
    bind(contract.getMedia, async ({ params: { messageId }, request, response }) => {
      const { storageKey, mimeType, sizeBytes, filename } = await findStored(db, messageId);
      await sendFile(files, { key: storageKey, sizeBytes }, { request, response }, () =>
        describe(response, { messageId, mimeType, filename }),
      );
      return undefined;
    }),
  ];
}

/** @throws ApiError not_found: none, not here yet, or taken back by its sender */
async function findStored(db: Db, messageId: MessageId) {
  const row = await db
    .selectFrom('messageMedia')
    .innerJoin('message', 'message.id', 'messageMedia.messageId')
    .select(['storageKey', 'mimeType', 'sizeBytes', 'filename'])
    .where('messageId', '=', messageId)
    .where('messageMedia.state', '=', 'stored')
    .where('message.deletedAt', 'is', null)
    .executeTakeFirst();
  const { storageKey = null, mimeType = null, sizeBytes = null, filename = null } = row ?? {};
  if (storageKey === null || mimeType === null || sizeBytes === null)
    throw new ApiError('not_found');
  return { storageKey, mimeType, sizeBytes, filename };
}

interface Described {
  messageId: MessageId;
  mimeType: string;
  filename: string | null;
}

/** A stranger's file: never run, never guessed at, never framed by more than itself. */
function describe(response: Response, { messageId, mimeType, filename }: Described): void {
  response.attachment(filename ?? messageId);
  const asDownload = response.get('content-disposition') ?? 'attachment';
  response.set({
    'content-type': mimeType,
    'content-disposition': shown.test(mimeType)
      ? asDownload.replace(/^attachment/, 'inline')
      : asDownload,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    // A file never changes, and is asked for again with every look at the conversation.
    'cache-control': 'private, max-age=86400, immutable, no-transform',
    'accept-ranges': 'bytes',
  });
}
