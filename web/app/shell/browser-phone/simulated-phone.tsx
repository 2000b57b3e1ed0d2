import { Phone, PhoneOff } from 'lucide-react';
import { useState } from 'react';
import { takeOverCall } from '../../../../api/contract/calls.ts';
import { browserPhoneCopy as copy } from '../../../copy/phone.ts';
import { useMay, useMe } from '../../../lib/session.ts';
import { CallScreen } from '../../../telephone/call-screen.tsx';
import { useTelephone } from '../../../telephone/use-telephone.ts';
import { Button } from '../../../ui/button.tsx';

/** An agent's browser phone where the telephone company is simulated: a bar while it rings, then the call in a corner. */
export function SimulatedPhone() {
  const { id, installation, answersOn } = useMe();
  const isOn =
    useMay(takeOverCall) &&
    installation.simulatedVendors.includes('twilio') &&
    answersOn === 'browser';
  const { call, act, isPending } = useTelephone(`client:${id}`, isOn);
  const [closedId, setClosedId] = useState<string | null>(null);
  if (call === null || call.direction === 'outgoing') return null;
  if (call.state === 'ringing')
    return (
      <section
        aria-label={copy.label}
        className="flex flex-wrap items-center gap-2 border-b bg-accent-soft px-4 py-2 text-sm"
      >
        <p role="alert" className="flex-1 font-medium">
          {copy.ringing}
        </p>
        <Button size="sm" onClick={() => act({ kind: 'reject' })}>
          <PhoneOff aria-hidden />
          {copy.reject}
        </Button>
        <Button size="sm" look="primary" onClick={() => act({ kind: 'answer' })}>
          <Phone aria-hidden />
          {copy.answer}
        </Button>
      </section>
    );
  if (call.state === 'ended' || call.id === closedId) return null;
  return (
    <aside className="fixed right-4 bottom-4 z-40 h-[26rem] w-80 overflow-hidden rounded-xl shadow-lg max-md:right-2 max-md:bottom-16">
      <CallScreen
        call={call}
        name={copy.label}
        act={act}
        busy={isPending}
        onClose={() => setClosedId(call.id)}
      />
    </aside>
  );
}
