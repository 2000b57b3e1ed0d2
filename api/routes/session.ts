import type { Db } from '../../db/connect.ts';
import { announce } from '../../db/live.ts';
import { hashPassword, isPassword } from '../../db/password.ts';
import type { UserId } from '../../domain/ids.ts';
import { attemptSucceeded, startAttempt } from '../auth/login-limit.ts';
import { cookieOptions, sessionCookie } from '../auth/session-cookie.ts';
import { closeSession, openSession } from '../auth/sessions.ts';
import { type Binding, bind } from '../bind.ts';
import * as contract from '../contract/session.ts';
import type { ApiDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';

/** Signing in takes as long for an unknown address as for a known one. */
const nobodysHash = hashPassword('a password that nobody has');

export function sessionBindings(deps: ApiDeps): Binding[] {
  const { db, installation, publicUrl } = deps;
  const cookie = cookieOptions(publicUrl);
  const me = async (userId: UserId) => ({ ...(await loadMe(db, userId)), installation });

  return [
    bind(contract.signIn, async ({ body, request, response, caller }) => {
      const email = body.email.toLowerCase();
      const attemptId = await startAttempt(db, email, request.ip ?? 'unknown');
      const user = await db
        .selectFrom('user')
        .select(['id', 'passwordHash', 'active'])
        .where('email', '=', email)
        .executeTakeFirst();
      const isRight = await isPassword(body.password, user?.passwordHash ?? (await nobodysHash));
      if (!user?.active || !isRight)
        throw new ApiError('unauthenticated', { reason: 'wrong_credentials' });
      await attemptSucceeded(db, attemptId, user.id);
      if (caller?.sessionHash) await closeSession(db, caller.sessionHash);
      const token = await openSession(db, user.id, request.get('user-agent') ?? null);
      await db
        .updateTable('user')
        .set({ lastSeenAt: new Date() })
        .where('id', '=', user.id)
        .execute();
      response.cookie(sessionCookie, token, cookie);
      return me(user.id);
    }),

    bind(contract.signOut, async ({ caller, response }) => {
      if (caller?.sessionHash) await closeSession(db, caller.sessionHash);
      response.clearCookie(sessionCookie, { ...cookie, maxAge: 0 });
      return {};
    }),

    bind(contract.getMe, ({ caller }) => me(caller.userId)),

    bind(contract.setPresence, async ({ caller, body }) => {
      const { presence, answersOn, phone } = body;
      const known = await loadMe(db, caller.userId);
      const isOnPhone = (answersOn ?? known.answersOn) === 'phone';
      if (isOnPhone && (phone === undefined ? known.phone : phone) === null)
        throw new ApiError('bad_request', { phone: 'needed to answer on it' });
      await db
        .updateTable('user')
        .set({
          ...(presence !== undefined && { presence }),
          ...(answersOn !== undefined && { answersOn }),
          ...(phone !== undefined && { phone }),
          lastSeenAt: new Date(),
        })
        .where('id', '=', caller.userId)
        .execute();
      await announce(db, { kind: 'agent_changed', userId: caller.userId });
      return me(caller.userId);
    }),

    bind(contract.getInstallation, async () => ({
      companyName: installation.companyName,
      localMode: installation.localMode,
    })),

    bind(contract.listAgents, async () => {
      const items = await db
        .selectFrom('user')
        .select(['id', 'name', 'role', 'presence'])
        .select((eb) =>
          eb
            .selectFrom('lead')
            .select(eb.fn.countAll<number>().as('count'))
            .where((lead) =>
              lead.or([
                lead.eb('lead.ownerAgentId', '=', lead.ref('user.id')),
                lead.eb('lead.assignedAgentId', '=', lead.ref('user.id')),
              ]),
            )
            .where('lead.stage', 'not in', ['won', 'lost'])
            .as('openLeads'),
        )
        .where('active', '=', true)
        .where('role', 'in', ['junior', 'senior', 'supervisor'])
        .orderBy('name')
        .execute();
      return { items: items.map((item) => ({ ...item, openLeads: Number(item.openLeads ?? 0) })) };
    }),
  ];
}

async function loadMe(db: Db, userId: UserId) {
  const user = await db
    .selectFrom('user')
    .select(['id', 'email', 'name', 'role', 'presence', 'answersOn', 'phone'])
    .where('id', '=', userId)
    .executeTakeFirst();
  if (!user) throw new ApiError('unauthenticated');
  return user;
}
