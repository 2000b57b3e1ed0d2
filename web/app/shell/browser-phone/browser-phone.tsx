import type { Call } from '@twilio/voice-sdk';
import { Mic, MicOff, Phone, PhoneOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { takeOverCall } from '../../../../api/contract/calls.ts';
import { clockOf } from '../../../copy/calls.ts';
import { browserPhoneCopy as copy } from '../../../copy/phone.ts';
import { useMay, useMe } from '../../../lib/session.ts';
import { useNow } from '../../../lib/use-now.ts';
import { Button } from '../../../ui/button.tsx';
import { useBrowserPhone } from './use-browser-phone.ts';

/** Where an agent answers in the browser: nothing until it rings, then a bar over every room. */
export function BrowserPhone() {
  const { installation, answersOn } = useMe();
  const takesCalls = useMay(takeOverCall);
  const phone = useBrowserPhone(
    installation.hasBrowserPhone === true && answersOn === 'browser' && takesCalls,
  );
  switch (phone.kind) {
    case 'off':
    case 'ready':
      return null;
    case 'broken':
      return (
        <p role="status" className="border-b bg-warning-soft px-4 py-2 text-sm text-warning">
          <strong className="font-medium">{copy.broken}</strong> {copy.brokenText}
        </p>
      );
    case 'ringing':
      return <Ringing call={phone.call} />;
    case 'talking':
      return <Talking call={phone.call} sinceMs={phone.sinceMs} />;
  }
}

const Ringing = ({ call }: { call: Call }) => (
  <Bar>
    <p role="alert" className="flex-1 font-medium">
      {copy.ringing}
    </p>
    <Button size="sm" onClick={() => call.reject()}>
      <PhoneOff aria-hidden />
      {copy.reject}
    </Button>
    <Button size="sm" look="primary" onClick={() => call.accept()}>
      <Phone aria-hidden />
      {copy.answer}
    </Button>
  </Bar>
);

function Talking({ call, sinceMs }: { call: Call; sinceMs: number }) {
  const [isMuted, setMuted] = useState(false);
  const nowMs = useNow(1_000);
  const mute = () => {
    call.mute(!isMuted);
    setMuted(!isMuted);
  };
  return (
    <Bar>
      <p className="flex-1 font-medium">
        {copy.talking}{' '}
        <span className="figures text-ink-2">{clockOf((nowMs - sinceMs) / 1_000)}</span>
      </p>
      <Button size="sm" aria-pressed={isMuted} onClick={mute}>
        {isMuted ? <MicOff aria-hidden /> : <Mic aria-hidden />}
        {isMuted ? copy.unmute : copy.mute}
      </Button>
      <Button size="sm" look="danger" onClick={() => call.disconnect()}>
        <PhoneOff aria-hidden />
        {copy.hangUp}
      </Button>
    </Bar>
  );
}

const Bar = ({ children }: { children: ReactNode }) => (
  <section
    aria-label={copy.label}
    className="flex flex-wrap items-center gap-2 border-b bg-accent-soft px-4 py-2 text-sm"
  >
    {children}
  </section>
);
