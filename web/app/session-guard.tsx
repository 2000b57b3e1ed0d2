import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { isApiError } from '../lib/api-error.ts';
import { meQuery } from '../lib/session.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { BlankFrame } from './shell/blank-frame.tsx';
import { Shell } from './shell/shell.tsx';

/** Lets in who is signed in; sends everyone else to the door with the way back. */
export function SessionGuard() {
  const { data: me, error, refetch } = useQuery(meQuery);
  const { pathname, search } = useLocation();
  if (me) return <Shell />;
  if (isApiError(error, 'unauthenticated')) {
    const back = pathname === '/' ? '' : `?volver=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/entrar${back}`} replace />;
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <BlankFrame />;
}
