import type { Talk } from '../../db/call-turns/open-talk.ts';
import { copy as conversation } from '../../domain/conversation/copy.es.ts';
import { copy } from './copy.es.ts';
import type { VoiceDeps } from './deps.ts';

type Session = 'first' | 'resumed' | 'returned';

/** What the assistant says first on a connection. A call that was greeted is not greeted again. */
export async function openingWords(
  { db, companyName }: VoiceDeps,
  { leadId, direction, purpose, firstName, lines }: Talk,
  session: Session,
): Promise<string> {
  if (session === 'returned') return copy.returned;
  if (lines.length > 0) return copy.resumed;
  if (direction === 'inbound') return copy.welcome(companyName, firstName);
  const { serviceInterest } = await db
    .selectFrom('lead')
    .select('serviceInterest')
    .where('id', '=', leadId)
    .executeTakeFirstOrThrow();
  const service = Object.entries(conversation.services).find(([code]) => code === serviceInterest);
  return copy.opening(companyName, firstName, copy.about(purpose, service?.[1] ?? null));
}
