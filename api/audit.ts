import type { Db } from '../db/connect.ts';
import { newId } from '../db/new-id.ts';
import type { Caller } from './caller.ts';

interface Entry {
  action: string;
  entity: string;
  entityId?: string;
  details?: Record<string, unknown>;
  ip?: string | undefined;
}

/** Who did what, for ever. No message texts, no secrets. */
export async function audit(db: Db, caller: Caller | null, entry: Entry): Promise<void> {
  await db
    .insertInto('auditLog')
    .values({
      id: newId('auditEntry'),
      actorKind: caller?.kind ?? 'system',
      actorId: caller?.userId ?? null,
      action: entry.action,
      entity: entry.entity,
      entityId: entry.entityId ?? null,
      details: JSON.stringify(entry.details ?? {}),
      ip: entry.ip ?? null,
    })
    .execute();
}
