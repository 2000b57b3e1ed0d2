import type { WhatsAppItem } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { newId } from '../new-id.ts';

/** Keeps the raw event. @returns false when the vendor sent this very event before */
export async function recordEvent(
  db: Db,
  { key, kind, raw }: WhatsAppItem,
  outcome: 'stored' | 'unknown' | 'failed',
  error: string | null,
): Promise<boolean> {
  const row = await db
    .insertInto('webhookEvent')
    .values({
      id: newId('webhookEvent'),
      vendor: 'whatsapp',
      eventKey: key.slice(0, 500),
      kind,
      payload: JSON.stringify(raw ?? null),
      outcome,
      error,
    })
    .onConflict((same) => same.columns(['vendor', 'eventKey']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
