import { createHash } from 'node:crypto';
import type { WhatsAppItem, WhatsAppPerson } from '../../domain/whatsapp-item.ts';
import { clean } from './clean.ts';
import { readMessage } from './message-content.ts';
import * as payload from './payload.ts';

/**
 * A webhook is repeated for seven days. A time further back, or further ahead than a wrong clock
 * explains, is not believed: an answer must not lapse because somebody's clock jumped.
 */
const latestBehindMs = 8 * 24 * 60 * 60_000;
const latestAheadMs = 5 * 60_000;

/**
 * The items of one webhook POST, in order. An item that cannot be read becomes `unknown` and hurts no sibling.
 * @throws ZodError when the body is no webhook at all
 */
export function parseWebhook(body: unknown, nowMs: number): WhatsAppItem[] {
  const { entry: entries } = payload.envelope.parse(clean(body));
  return entries.flatMap((raw) => {
    const entry = payload.entry.safeParse(raw);
    if (!entry.success) return [unknown(raw, nowMs, 'no entry')];
    return entry.data.changes.flatMap((rawChange) => {
      const change = payload.change.safeParse(rawChange);
      if (!change.success) return [unknown(rawChange, nowMs, 'no change')];
      return parseChange(change.data.field, change.data.value, nowMs);
    });
  });
}

function parseChange(field: string, value: Record<string, unknown>, nowMs: number): WhatsAppItem[] {
  const people = list(value.contacts).flatMap((one) => payload.contact.safeParse(one).data ?? []);
  const items = [
    ...list(value.messages).map((raw) => read(raw, nowMs, (seen) => parseMessage(seen, people))),
    ...list(value.statuses).map((raw) => read(raw, nowMs, parseStatus)),
    ...list(value.message_echoes).map((raw) => read(raw, nowMs, parseEcho)),
    ...list(value.user_preferences).map((raw) =>
      read(raw, nowMs, (seen) => parsePreference(seen, people)),
    ),
  ];
  if (items.length > 0) return items;
  const isEmptyMessages = field === 'messages' && value.errors === undefined;
  return isEmptyMessages ? [] : [unknown(value, nowMs, `field ${field}`)];
}

type Parsed = WhatsAppItem extends infer Item
  ? Item extends WhatsAppItem
    ? Omit<Item, 'raw' | 'atMs'> & { timestamp: unknown }
    : never
  : never;

function read(raw: unknown, nowMs: number, parse: (raw: unknown) => Parsed): WhatsAppItem {
  try {
    const { timestamp, ...item } = parse(raw);
    return { ...item, atMs: believable(timestamp, nowMs), raw } as WhatsAppItem;
  } catch (error) {
    return unknown(
      raw,
      nowMs,
      error instanceof Error ? error.message.slice(0, 500) : String(error),
    );
  }
}

function parseMessage(raw: unknown, people: Contacts): Parsed {
  const message = payload.inbound.parse(raw);
  const { id, timestamp, system } = message;
  const from = personOf(message.from, system?.previous_user_id ?? message.from_user_id, people);
  if (message.type === 'reaction' && message.reaction)
    return {
      kind: 'reaction',
      key: id,
      timestamp,
      from,
      targetProviderId: message.reaction.message_id,
      emoji: message.reaction.emoji || null,
    };
  if (message.type === 'edit' && message.edit)
    return {
      kind: 'edit',
      key: id,
      timestamp,
      targetProviderId: message.edit.original_message_id,
      text: readMessage({ ...message, ...message.edit.message }).text,
    };
  if (message.type === 'revoke' && message.revoke)
    return {
      kind: 'deletion',
      key: id,
      timestamp,
      targetProviderId: message.revoke.original_message_id,
    };
  return {
    kind: 'message',
    key: id,
    providerId: id,
    timestamp,
    from,
    ...readMessage(message),
    quotedProviderId: message.context?.id ?? null,
    adReferral: message.referral ?? null,
    ...(system ? { nowKnownAs: newNames(system) } : {}),
  };
}

/** Older versions of the API named the new number `new_wa_id`. */
const newNames = ({ wa_id, new_wa_id, user_id }: NonNullable<payload.Inbound['system']>) => ({
  phone: e164(wa_id ?? new_wa_id),
  waUserId: user_id ?? null,
});

function parseStatus(raw: unknown): Parsed {
  const { id, status, timestamp, biz_opaque_callback_data, errors } = payload.status.parse(raw);
  const first = errors?.[0];
  return {
    kind: 'status',
    key: `${id}:${status}`,
    timestamp,
    providerId: id,
    callbackData: biz_opaque_callback_data ?? null,
    status,
    error: first
      ? { code: first.code, title: first.error_data?.details ?? first.title ?? first.message ?? '' }
      : null,
  };
}

/** What a person of ours wrote on the phone: `from` is our number, `to` the customer. */
function parseEcho(raw: unknown): Parsed {
  const message = payload.inbound.parse(raw);
  return {
    kind: 'echo',
    key: message.id,
    providerId: message.id,
    timestamp: message.timestamp,
    to: personOf(message.to, message.to_user_id, []),
    ...readMessage(message),
  };
}

function parsePreference(raw: unknown, people: Contacts): Parsed {
  const { wa_id, user_id, value, timestamp } = payload.preference.parse(raw);
  return {
    kind: 'preference',
    key: `preference:${wa_id ?? user_id ?? ''}:${value}:${timestamp ?? ''}`,
    timestamp,
    from: personOf(wa_id, user_id, people),
    marketing: value,
  };
}

type Contacts = {
  wa_id?: string | undefined;
  user_id?: string | undefined;
  profile?: { name?: string | undefined } | undefined;
}[];

/** A person may come with a phone, a user id, or both; the contact list of the same change completes them. @throws with neither */
function personOf(
  waId: string | undefined,
  userId: string | undefined,
  people: Contacts,
): WhatsAppPerson {
  const known =
    people.find((one) => (waId && one.wa_id === waId) || (userId && one.user_id === userId)) ??
    // The only contact is meant, unless it names somebody else.
    people.find(
      (one) => people.length === 1 && !differs(one.wa_id, waId) && !differs(one.user_id, userId),
    );
  const phone = e164(waId) ?? e164(known?.wa_id);
  const waUserId = userId ?? known?.user_id ?? null;
  if (!phone && !waUserId) throw new Error('neither a phone nor a user id');
  return {
    phone,
    waUserId,
    profileName: known?.profile?.name ?? null,
  };
}

/** null for what is no phone number; its person may still be known by user id. */
function e164(waId: string | undefined): string | null {
  const digits = waId?.replace(/\D/g, '') ?? '';
  return /^[1-9]\d{5,17}$/.test(digits) ? `+${digits}` : null;
}

const differs = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

function believable(timestamp: unknown, nowMs: number): number {
  const atMs = Number(timestamp) * 1000;
  return atMs >= nowMs - latestBehindMs && atMs <= nowMs + latestAheadMs ? atMs : nowMs;
}

function unknown(raw: unknown, nowMs: number, reason: string): WhatsAppItem {
  const key = `unknown:${createHash('sha256').update(JSON.stringify(raw)).digest('hex').slice(0, 32)}`;
  return { kind: 'unknown', key, atMs: nowMs, raw, reason };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
