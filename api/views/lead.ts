import type { LeadRow } from '../../db/queries/leads.ts';
import type { UserId } from '../../domain/ids.ts';
import { type Service, services } from '../../domain/labels.ts';
import type { Role } from '../../domain/lead.ts';
import type { Lead } from '../contract/leads.ts';

const windowMs = 24 * 60 * 60_000;
const iso = (date: Date | null) => date?.toISOString() ?? null;

/** A lead as the API tells it. */
export function leadView(row: LeadRow, nowMs: number): Lead {
  const windowClosesMs = row.lastCustomerMessageAt
    ? row.lastCustomerMessageAt.getTime() + windowMs
    : 0;
  return {
    id: row.id,
    phone: row.phone,
    waUserId: row.waUserId,
    firstName: row.firstName,
    lastName: row.lastName,
    displayName: displayName(row),
    email: row.email,
    operatorInterest: row.operatorInterest,
    serviceInterest:
      services.find((service): service is Service => service === row.serviceInterest) ?? null,
    budget:
      row.budgetMinor !== null && row.budgetCurrency
        ? { amountMinor: row.budgetMinor, currency: row.budgetCurrency }
        : null,
    areaId: row.areaId,
    zone: row.areaName ?? row.zoneText,
    address: row.address,
    timeZone: row.timeZone,
    source: row.source,
    adReferral: row.adReferral,
    stage: row.stage,
    score: row.score,
    classification: row.classification,
    scoreBreakdown: row.scoreBreakdown,
    aiNotes: row.aiNotes,
    chosenProductId: row.memory.chosenProductId ?? null,
    owner: row.ownerAgentId
      ? { kind: row.ownerKind, agentId: row.ownerAgentId }
      : { kind: row.ownerKind },
    ownerAgent: person(row.ownerAgentId, row.ownerName, row.ownerRole),
    assignedAgent: person(row.assignedAgentId, row.assignedName, row.assignedRole),
    waitingFor: row.waitingFor.map(({ id, kind, dueAtMs, reason }) => ({
      id,
      kind,
      reason,
      dueAt: new Date(dueAtMs).toISOString(),
    })),
    nextActionAt: iso(row.nextActionAt),
    optedOutAt: iso(row.optedOutAt),
    lastCustomerMessageAt: iso(row.lastCustomerMessageAt),
    lastMessageAt: iso(row.lastMessageAt),
    lastMessagePreview: row.lastMessagePreview,
    lastMessageAuthor: row.lastMessageAuthor,
    unreadCount: row.unreadCount,
    windowClosesAt: windowClosesMs > nowMs ? new Date(windowClosesMs).toISOString() : null,
    attention: row.attention,
    channel: row.source === 'call' ? 'call' : 'whatsapp',
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

interface Named {
  firstName: string | null;
  lastName: string | null;
  profileName: string | null;
  phone: string | null;
  waUserId: string | null;
}

/** The best name there is: what was told, what the profile says, the phone, the user id. */
export function displayName({ firstName, lastName, profileName, phone, waUserId }: Named): string {
  return [firstName, lastName].filter(Boolean).join(' ') || profileName || phone || waUserId || '';
}

export function person(id: UserId | null, name: string | null, role: Role | null) {
  return id && name && role ? { id, name, role } : null;
}
