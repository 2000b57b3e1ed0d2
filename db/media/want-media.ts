import { z } from 'zod';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { Db } from '../connect.ts';

interface StoredMessage {
  messageId: MessageId;
  leadId: LeadId;
  payload: Record<string, unknown>;
}

const withMedia = z.object({
  media: z.object({ id: z.string().min(1).max(500), filename: z.string().optional() }),
});

/** Of messages just stored: those with a file get a row, and somebody will fetch it. */
export async function wantMedia(trx: Db, messages: StoredMessage[]): Promise<void> {
  const wanted = messages.flatMap(({ messageId, leadId, payload }) => {
    const { data } = withMedia.safeParse(payload);
    if (data === undefined) return [];
    const { id: vendorMediaId, filename = null } = data.media;
    return [{ messageId, leadId, vendorMediaId, filename }];
  });
  if (wanted.length > 0) await trx.insertInto('messageMedia').values(wanted).execute();
}

/** Its message was taken back: whoever fetches files removes this one. */
export async function revokeMedia(trx: Db, providerId: string): Promise<void> {
  await trx
    .updateTable('messageMedia')
    .set({ state: 'pending', nextAttemptAt: new Date(0) })
    .where('messageId', 'in', (message) =>
      message.selectFrom('message').select('id').where('providerId', '=', providerId),
    )
    .execute();
}
