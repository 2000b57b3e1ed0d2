import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-error.ts';
import { keys } from './keys.ts';

// The server may be this very machine: whether the browser thinks it is online says nothing.
const networkMode = 'always';

/** The browser's copy of what the server knows. Live events keep it fresh, so nothing is polled. */
export function createQueryClient(): QueryClient {
  /** The session ended elsewhere: asking again who we are brings up the sign-in page. */
  const onUnauthenticated = (error: unknown) => {
    if (isApiError(error, 'unauthenticated')) void client.resetQueries({ queryKey: keys.me });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] !== keys.me[0]) onUnauthenticated(error);
      },
    }),
    mutationCache: new MutationCache({ onError: onUnauthenticated }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode,
        retry: shouldRetry,
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 4000),
      },
      mutations: { retry: false, networkMode },
    },
  });
  return client;
}

function shouldRetry(failureCount: number, error: unknown): boolean {
  // Who waited in vain is told, and decides.
  if (isApiError(error, 'unavailable') && error.status === 0) return false;
  return failureCount < 2 && isApiError(error, 'offline', 'unavailable', 'internal');
}
