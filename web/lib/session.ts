import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Access } from '../../api/contract/route.ts';
import { getMe, type Me, signOut } from '../../api/contract/session.ts';
import type { Role } from '../../domain/lead.ts';
import { callRoute } from './call-route.ts';
import { keys } from './keys.ts';

export const meQuery = {
  queryKey: keys.me,
  queryFn: ({ signal }: { signal: AbortSignal }) => callRoute(getMe, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
};

/** The signed-in person. Only inside the session guard, which waits for it. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe outside the session guard');
  return data;
}

/** Whether a role may call a route. The server decides again; this only hides what would be refused. */
export function allows(access: Access, role: Role): boolean {
  return access === 'public' || access === 'signed-in' || access.includes(role);
}

export function useMay(route: { access: Access }): boolean {
  return allows(route.access, useMe().role);
}

/** Ends the session and forgets everything this browser knew. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await callRoute(signOut, {});
    client.clear();
    window.location.assign('/entrar');
  };
}
