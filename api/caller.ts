import type { UserId } from '../domain/ids.ts';
import type { Role } from '../domain/lead.ts';

/** Who makes a request: a person signed in with a cookie, or another system with an API key (in the name of who made the key). */
export interface Caller {
  kind: 'user' | 'api_key';
  userId: UserId;
  name: string;
  role: Role;
  /** SHA-256 of the session's token; null for an API key. */
  sessionHash: string | null;
}
