import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { signIn } from '../../../api/contract/session.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';

export interface Credentials {
  email: string;
  password: string;
}

/** Signs in and goes to where the person was heading. */
export function useSignIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return useMutation({
    mutationFn: (credentials: Credentials) => callRoute(signIn, { body: credentials }),
    onSuccess: (me) => {
      client.setQueryData(keys.me, me);
      void navigate(pathWithin(search.get('volver')), { replace: true });
    },
  });
}
export type SignIn = ReturnType<typeof useSignIn>;

/** Only a path of our own: a crafted link must not lead elsewhere after signing in. */
const pathWithin = (target: string | null) =>
  target && /^\/(?![/\\])/.test(target) ? target : '/bandeja';
