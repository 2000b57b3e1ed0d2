import type { ColumnType, Generated } from 'kysely';
import type { UserId } from '../../domain/ids.ts';
import type { Role } from '../../domain/lead.ts';

/** A timestamptz: read as Date, written as Date or ISO string. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
export type CreatedAt = ColumnType<Date, Date | string | undefined, Date | string>;
/** jsonb: read parsed, written as a JSON string (`JSON.stringify`), so that arrays are never taken for Postgres arrays. */
export type Json<T> = ColumnType<T, string, string>;
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;

/** Everyone who signs in: agents (junior, senior), supervisors, sales ops, analysts. */
export interface UserTable {
  id: UserId;
  email: string;
  name: string;
  role: Role;
  phone: string | null;
  passwordHash: string;
  /** `available` agents receive hot leads. */
  presence: Generated<'available' | 'busy' | 'away'>;
  /** Where they take calls: on `phone`, or in the browser. */
  answersOn: Generated<'phone' | 'browser'>;
  active: Generated<boolean>;
  lastSeenAt: NullableTimestamp;
  createdAt: CreatedAt;
}

/** A signed-in browser. Only the SHA-256 of the cookie's token is stored. */
export interface SessionTable {
  tokenHash: string;
  userId: UserId;
  createdAt: CreatedAt;
  expiresAt: Timestamp;
  userAgent: string | null;
}

export interface ApiKeyTable {
  id: string;
  name: string;
  keyHash: string;
  role: Role;
  createdBy: UserId;
  createdAt: CreatedAt;
  revokedAt: NullableTimestamp;
}

export interface NotificationTable {
  id: string;
  userId: UserId;
  /** `hot_lead`, `hot_escalation`, `lead_assigned`, `call_requested`, `send_failed`, … */
  kind: string;
  leadId: string | null;
  /** Figures the web's Spanish sentence needs; no message texts. */
  data: JsonWithDefault<Record<string, unknown>>;
  /** Makes a repeated activity attempt harmless. */
  dedupeKey: string;
  readAt: NullableTimestamp;
  createdAt: CreatedAt;
}

export interface AuditLogTable {
  id: string;
  actorKind: 'user' | 'api_key' | 'system';
  actorId: string | null;
  action: string;
  entity: string;
  entityId: string | null;
  details: JsonWithDefault<Record<string, unknown>>;
  ip: string | null;
  at: CreatedAt;
}

export interface GoalTable {
  id: string;
  userId: UserId | null;
  metric: string;
  period: string;
  target: number;
  startsOn: Timestamp;
  createdAt: CreatedAt;
}

export interface BadgeTable {
  id: string;
  userId: UserId;
  kind: string;
  awardedAt: CreatedAt;
}
