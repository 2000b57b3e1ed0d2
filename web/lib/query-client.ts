import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-error.ts';
import { keys } from './keys.ts';

/** The browser's copy of what the server knows. Live events keep it fresh, so nothing is polled. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The session ended elsewhere: asking again who we are brings up the sign-in page.
        if (isApiError(error, 'unauthenticated') && query.queryKey[0] !== keys.me[0]) {
          void client.resetQueries({ queryKey: keys.me });
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: shouldRetry,
        retryDelay: (n) => Math.min(500 * 2 ** n, 4000),
      },
      mutations: { retry: false },
    },
  });
  return client;
}

function shouldRetry(failureCount: number, error: unknown): boolean {
  return failureCount < 2 && isApiError(error, 'offline', 'unavailable', 'internal');
}
