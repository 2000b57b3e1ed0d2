import type { LeadId } from '../../domain/ids.ts';
import type { WhatsAppPerson } from '../../domain/whatsapp-item.ts';
import type { Db } from '../connect.ts';
import { newId } from '../new-id.ts';
import { bringsNothing, type Contact, upsertContactLead } from '../repositories/leads.ts';
import type { PlainMessage } from './store-run.ts';

/**
 * The leads of everybody who wrote, made where they are new, locked until the transaction ends.
 * People who are known and bring nothing new cost one statement together, new ones another;
 * whoever is neither goes through `upsertContactLead`.
 */
export async function findPeople(
  trx: Db,
  items: PlainMessage[],
): Promise<(person: WhatsAppPerson) => LeadId> {
  const isTangled = tangled(items);
  const contacts = contactsOf(items.filter(({ from }) => !isTangled(from)));
  const found = await settled(trx, contacts);
  const slow = [
    ...[...contacts.values()].filter((contact) => !found.has(keyOf(contact))),
    ...items.filter(({ from }) => isTangled(from)).map(contactOf),
  ];
  for (const contact of slow)
    found.set(keyOf(contact), (await upsertContactLead(trx, contact)).leadId);
  return (person) => {
    const leadId = found.get(keyOf(person));
    if (leadId === undefined) throw new Error('a person who wrote has no lead');
    return leadId;
  };
}

const keyOf = ({ phone, waUserId }: Pick<Contact, 'phone' | 'waUserId'>) =>
  `${phone ?? ''} ${waUserId ?? ''}`;

/** Somebody who goes by one number and two user ids, or the like: what is learnt depends on the order. */
function tangled(items: PlainMessage[]): (person: WhatsAppPerson) => boolean {
  const keys = new Map<string, Set<string>>();
  const names = ({ phone, waUserId }: WhatsAppPerson) =>
    [phone, waUserId].filter((name) => name !== null);
  for (const { from } of items)
    for (const name of names(from)) keys.set(name, (keys.get(name) ?? new Set()).add(keyOf(from)));
  return (person) => names(person).some((name) => (keys.get(name)?.size ?? 0) > 1);
}

const contactOf = ({ from, adReferral }: PlainMessage): Contact => ({
  ...from,
  source: 'whatsapp',
  adReferral,
});

/** Each person once: their latest name, their first ad. */
function contactsOf(items: PlainMessage[]): Map<string, Contact> {
  const contacts = new Map<string, Contact>();
  for (const item of items) {
    const contact = contactOf(item);
    const known = contacts.get(keyOf(contact));
    contacts.set(keyOf(contact), {
      ...contact,
      profileName: contact.profileName ?? known?.profileName ?? null,
      adReferral: known?.adReferral ?? item.adReferral,
    });
  }
  return contacts;
}

/** Those whom two statements find or make. */
async function settled(trx: Db, contacts: Map<string, Contact>): Promise<Map<string, LeadId>> {
  const rows = await lockKnown(trx, [...contacts.values()]);
  const byPhone = new Map(rows.map((row) => [row.phone, row]));
  const byUserId = new Map(rows.map((row) => [row.waUserId, row]));
  const found = new Map<string, LeadId>();
  const strangers: Contact[] = [];
  for (const [key, contact] of contacts) {
    const { phone, waUserId } = contact;
    const row =
      (waUserId === null ? undefined : byUserId.get(waUserId)) ??
      (phone === null ? undefined : byPhone.get(phone));
    if (row === undefined) strangers.push(contact);
    else if (bringsNothing(contact, row)) found.set(key, row.id);
  }
  for (const { id, ...person } of await insertStrangers(trx, strangers))
    found.set(keyOf(person), id);
  return found;
}

/** In the order of their ids, as every transaction that locks several. */
function lockKnown(trx: Db, contacts: Contact[]) {
  const phones = contacts.flatMap(({ phone }) => phone ?? []);
  const userIds = contacts.flatMap(({ waUserId }) => waUserId ?? []);
  return trx
    .selectFrom('lead')
    .select(['id', 'phone', 'waUserId', 'profileName', 'adReferral'])
    .where((eb) =>
      eb.or([
        ...(phones.length > 0 ? [eb('phone', 'in', phones)] : []),
        ...(userIds.length > 0 ? [eb('waUserId', 'in', userIds)] : []),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
}

async function insertStrangers(trx: Db, strangers: Contact[]) {
  if (strangers.length === 0) return [];
  return trx
    .insertInto('lead')
    .values(
      strangers
        .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
        .map(({ adReferral, ...person }) => ({
          ...person,
          id: newId('lead'),
          adReferral: adReferral == null ? null : JSON.stringify(adReferral),
        })),
    )
    .onConflict((same) => same.doNothing())
    .returning(['id', 'phone', 'waUserId'])
    .execute();
}
