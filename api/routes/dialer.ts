import type { Db } from '../../db/connect.ts';
import { usualDialerLimits } from '../../domain/call/dialer-limits.ts';
import type { DialerState } from '../../workflows/dialer/messages.ts';
import { audit } from '../audit.ts';
import { type Binding, bind } from '../bind.ts';
import type { Caller } from '../caller.ts';
import * as contract from '../contract/calls.ts';
import type { ApiDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';

/** Before anything was dialed. */
const idle: DialerState = { limits: usualDialerLimits, paused: null, waiting: 0, onLine: [] };

/** The queue of outbound calls, for everyone to see and for supervisors and sales ops to steer. */
export function dialerBindings({ db, telephone }: Pick<ApiDeps, 'db' | 'telephone'>): Binding[] {
  const steer = async (caller: Caller, action: string, ask: () => Promise<DialerState>) => {
    const state = await ask();
    await audit(db, caller, { action, entity: 'dialer', details: { ...state.limits } });
    return dialerView(db, state, true);
  };
  const dialer = () => {
    if (telephone === null) throw new ApiError('not_configured');
    return telephone.workflows;
  };
  return [
    bind(contract.getDialer, async () => {
      const state = telephone === null ? null : await telephone.workflows.dialerState();
      return dialerView(db, state ?? idle, telephone !== null);
    }),
    bind(contract.pauseDialer, ({ caller }) =>
      steer(caller, 'dialer_paused', () => dialer().pause(caller.userId)),
    ),
    bind(contract.resumeDialer, ({ caller }) =>
      steer(caller, 'dialer_resumed', () => dialer().resume(caller.userId)),
    ),
    bind(contract.setDialerLimits, ({ body, caller }) =>
      steer(caller, 'dialer_limits_set', () => dialer().setLimits(body, caller.userId)),
    ),
  ];
}

async function dialerView(
  db: Db,
  { limits, paused, waiting, onLine }: DialerState,
  isConfigured: boolean,
): Promise<contract.Dialer> {
  return {
    isConfigured,
    limits,
    waiting,
    onLine: onLine.length,
    paused: paused && {
      at: new Date(paused.atMs).toISOString(),
      reason: paused.reason,
      by: paused.byUserId === null ? null : await summaryOf(db, paused.byUserId),
    },
  };
}

async function summaryOf(db: Db, userId: Caller['userId']) {
  const user = await db
    .selectFrom('user')
    .select(['id', 'name', 'role'])
    .where('id', '=', userId)
    .executeTakeFirst();
  return user ?? null;
}
