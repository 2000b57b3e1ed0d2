import { Headset, PhoneOff, X } from 'lucide-react';
import { useState } from 'react';
import { type Call, endCall, takeOverCall } from '../../../api/contract/calls.ts';
import { useMay } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { actionsCopy as copy } from './copy.es.ts';
import { useCallActions } from './data.ts';

/** What a person may do to a call that is not over. */
export function CallActions({ call, small }: { call: Call; small?: boolean }) {
  const mayTake = useMay(takeOverCall);
  const mayEnd = useMay(endCall);
  const [asks, setAsks] = useState(false);
  const { takeOver, end } = useCallActions(call);
  const isQueued = call.status === 'queued';
  const isTakeable = call.status === 'talking' || call.status === 'handing_over';
  const isOver = call.status === 'ended' || call.status === 'requested';
  const size = small ? 'sm' : 'md';
  return (
    <>
      {mayEnd && !isOver && (
        <Button size={size} onClick={() => setAsks(true)}>
          {isQueued ? <X aria-hidden /> : <PhoneOff aria-hidden />}
          {isQueued ? copy.drop : copy.end}
        </Button>
      )}
      {mayTake && isTakeable && (
        <Button
          size={size}
          look="primary"
          busy={takeOver.isPending}
          onClick={() => takeOver.mutate()}
        >
          <Headset aria-hidden />
          {copy.takeOver}
        </Button>
      )}
      <Dialog
        open={asks}
        onOpenChange={setAsks}
        title={isQueued ? copy.dropTitle : copy.endTitle}
        description={(isQueued ? copy.dropText : copy.endText)(call.leadName)}
        footer={
          <>
            <Button onClick={() => setAsks(false)}>
              {isQueued ? copy.keepQueued : copy.keepOn}
            </Button>
            <Button
              look="danger"
              busy={end.isPending}
              onClick={() => end.mutate(undefined, { onSettled: () => setAsks(false) })}
            >
              {isQueued ? copy.drop : copy.end}
            </Button>
          </>
        }
      />
    </>
  );
}
