import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { isApiError } from '../lib/api-error.ts';
import { meQuery } from '../lib/session.ts';
import { useIsSlow } from '../lib/use-is-slow.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Forbidden } from './forbidden.tsx';
import { isForbidden } from './rooms.ts';
import { BlankFrame } from './shell/blank-frame.tsx';
import { Shell } from './shell/shell.tsx';
import { Slow } from './slow.tsx';

/** Lets in who is signed in; sends everyone else to the door with the way back. */
export function SessionGuard() {
  const { data: me, error, refetch } = useQuery(meQuery);
  const { pathname, search } = useLocation();
  const client = useQueryClient();
  const isSlow = useIsSlow(me === undefined);
  if (me) return <Shell>{isForbidden(pathname, me) ? <Forbidden /> : <Outlet />}</Shell>;
  if (isApiError(error, 'unauthenticated')) {
    const back = pathname === '/' ? '' : `?volver=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/entrar${back}`} replace />;
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  // What hangs is given up first: a second question would wait for its answer.
  const askAgain = async () => {
    await client.cancelQueries({ queryKey: meQuery.queryKey });
    await refetch();
  };
  return isSlow ? <Slow onRetry={() => void askAgain()} /> : <BlankFrame />;
}
