import { peopleWithRole } from '../../db/lead-life/agents.ts';
import { notify } from '../../db/lead-life/notify.ts';
import { announce } from '../../db/live.ts';
import type { ActivityDeps } from '../deps.ts';

type Deps = Pick<ActivityDeps, 'db'>;

/** Those who look at the queue see that it changed. */
export async function announceDialer({ db }: Deps): Promise<void> {
  await announce(db, { kind: 'dialer_changed' });
}

/** Nobody is rung any more until a person looks. */
export async function reportDialerPaused(
  { db }: Deps,
  { reason, pausedAtMs }: { reason: string; pausedAtMs: number },
): Promise<void> {
  await notify(db, {
    userIds: await peopleWithRole(db, ['supervisor', 'ops']),
    kind: 'dialer_paused',
    leadId: null,
    data: { reason },
    dedupeKey: `dialer_paused:${pausedAtMs}`,
  });
  await announce(db, { kind: 'dialer_changed' });
}
