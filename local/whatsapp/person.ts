import { createHash } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { firstNames, lastNames } from './names.es.ts';

/** A person as the vendor names them to the business. */
export interface Person {
  /** E.164; null for somebody who shares only a username. */
  phone: string | null;
  /** Business-scoped; everybody has one. */
  waUserId: string;
}

/** Who a phone belongs to: a number's owner has a user id too, always the same. */
export function personOf(phoneId: string): Person {
  if (!phoneId.startsWith('+')) return { phone: null, waUserId: phoneId };
  const country = parsePhoneNumberFromString(phoneId)?.country ?? 'PE';
  return { phone: phoneId, waUserId: `${country}.${digest(phoneId).slice(0, 20)}` };
}

/** A name for somebody who gave none, always the same for the same phone. */
export function inventedName(phoneId: string): string {
  const number = Number.parseInt(digest(phoneId).slice(0, 8), 16);
  const first = firstNames[number % firstNames.length];
  const last = lastNames[Math.floor(number / firstNames.length) % lastNames.length];
  return `${first} ${last}`;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
