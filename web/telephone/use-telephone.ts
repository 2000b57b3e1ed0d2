import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { actOnTelephone, getTelephone, type Telephone } from '../../api/contract/telephones.ts';
import { type CallInput, callRoute } from '../lib/call-route.ts';
import { toastError } from '../ui/toaster.tsx';
import { onTelephoneChange } from './stream.ts';

export type TelephoneAction = CallInput<typeof actOnTelephone>['body'];

/** A telephone rings for whoever looked at it a moment ago. */
const holdEveryMs = 8_000;

/** A simulated telephone in somebody's hands, live. */
export function useTelephone(telephoneId: string, isHeld: boolean) {
  const client = useQueryClient();
  const queryKey = ['telephone', telephoneId];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => callRoute(getTelephone, { params: { telephoneId }, signal }),
    enabled: isHeld,
    refetchInterval: holdEveryMs,
    refetchIntervalInBackground: true,
  });
  useEffect(() => {
    if (!isHeld) return;
    return onTelephoneChange((changed) => {
      if (changed === null || changed === telephoneId)
        void client.invalidateQueries({ queryKey: ['telephone', telephoneId] });
    });
  }, [client, isHeld, telephoneId]);
  const { mutate: act, isPending } = useMutation({
    mutationFn: (body: TelephoneAction) =>
      callRoute(actOnTelephone, { params: { telephoneId }, body }),
    onSuccess: (telephone) => client.setQueryData<Telephone>(queryKey, telephone),
    onError: (error) => toastError(error),
  });
  return { call: query.data?.call ?? null, act, isPending };
}
