import { connectDb } from '../../db/connect.ts';

const windowMs = 24 * 60 * 60_000;

/**
 * Tells WhatsApp's twin which invented leads wrote within the last 24 hours, as it never saw them:
 * people may answer them, as they could answer real ones. @throws when the twin does not take it
 */
export async function introduceCustomers(databaseUrl: string, twinUrl: string): Promise<void> {
  const db = connectDb({ url: databaseUrl, maxConnections: 1 });
  const leads = await db
    .selectFrom('lead')
    .select(['phone', 'waUserId', 'profileName', 'lastCustomerMessageAt'])
    .where('lastCustomerMessageAt', '>', new Date(Date.now() - windowMs))
    .execute()
    .finally(() => db.destroy());
  const people = leads.map(({ phone, waUserId, profileName, lastCustomerMessageAt }) => ({
    phoneId: phone ?? waUserId,
    profileName: profileName ?? undefined,
    lastCustomerMessageAtMs: lastCustomerMessageAt?.getTime(),
  }));
  const reply = await fetch(`${twinUrl}/introductions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(people),
  });
  if (!reply.ok) throw new Error(`the simulated WhatsApp does not know the demo: ${reply.status}`);
}
