import { SmartphoneNfc, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SimulatedPhone } from '../../../api/contract/simulator.ts';
import type { Telephone } from '../../../api/contract/telephones.ts';
import { isApiError } from '../../lib/api-error.ts';
import { formatPhone } from '../../lib/format.ts';
import { useMe } from '../../lib/session.ts';
import { useNow } from '../../lib/use-now.ts';
import { CallScreen } from '../../telephone/call-screen.tsx';
import { useTelephone } from '../../telephone/use-telephone.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx';
import { Chat } from './chat.tsx';
import { ChatHeader } from './chat-header.tsx';
import { phoneCopy as copy } from './copy.es.ts';
import { usePhone } from './data.ts';
import { LeadLink } from './lead-link.tsx';
import { StatusBar } from './status-bar.tsx';

interface PhoneProps {
  phoneId: string;
  mayPlay: boolean;
  onClose: () => void;
}

/** One customer's phone, standing on the desk under a label that says whose it is. */
export function Phone({ phoneId, mayPlay, onClose }: PhoneProps) {
  const { data: phone, error, refetch } = usePhone(phoneId, mayPlay);
  const { simulatedVendors } = useMe().installation;
  // Who shares only a username has no number to be rung at.
  const hasLine = mayPlay && simulatedVendors.includes('twilio') && phone?.phone != null;
  const line = useTelephone(phone?.phone ?? phoneId, hasLine);
  const [closedId, setClosedId] = useClosedCall(line.call);
  const ring = () => line.act({ kind: 'call' });
  const name = phone?.profileName ?? formatPhone(phoneId);
  return (
    <li
      aria-label={copy.phoneOf(name)}
      className="mx-auto flex w-90 shrink-0 snap-center flex-col max-md:w-full"
    >
      <div className="mb-2 flex items-center gap-2 px-1">
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-medium text-sm">{name}</h2>
          <p className="figures truncate text-ink-3 text-xs">{formatPhone(phoneId)}</p>
        </div>
        {phone && <LeadLink phone={phone} />}
        <IconButton icon={X} label={copy.close(name)} onClick={onClose} />
      </div>
      <Case>
        {phone ? (
          <>
            <Screen phone={phone} mayPlay={mayPlay} onCall={hasLine ? ring : null} />
            {line.call !== null && line.call.id !== closedId && (
              <CallScreen
                call={line.call}
                name={phone.businessName}
                act={line.act}
                busy={line.isPending}
                onClose={() => setClosedId(line.call?.id ?? null)}
              />
            )}
          </>
        ) : error ? (
          <div className="min-h-0 flex-1 bg-surface">
            {isApiError(error, 'not_found') ? (
              <EmptyState icon={SmartphoneNfc} title={copy.gone} />
            ) : (
              <ErrorState error={error} onRetry={() => void refetch()} />
            )}
          </div>
        ) : (
          <LoadingScreen />
        )}
      </Case>
    </li>
  );
}

/** On a narrow screen the tester already holds a phone: no case around it. */
const Case = ({ children }: { children: ReactNode }) => (
  <div className="min-h-0 max-h-[780px] flex-1 rounded-[44px] bg-(--wa-case) p-2.5 ring-(--wa-edge) ring-1 max-md:max-h-none max-md:rounded-lg max-md:p-0">
    <div className="relative flex h-full flex-col overflow-hidden rounded-[34px] bg-(--wa-wall) text-(--wa-ink) max-md:rounded-lg">
      {children}
    </div>
  </div>
);

/** A call that was over when the phone was picked up is not shown again; one that was closed neither. */
function useClosedCall(call: Telephone['call']) {
  const [closedId, setClosedId] = useState<string | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (call === null) return;
    if (isFirst.current && call.state === 'ended') setClosedId(call.id);
    isFirst.current = false;
  }, [call]);
  return [closedId, setClosedId] as const;
}

interface ScreenProps {
  phone: SimulatedPhone;
  mayPlay: boolean;
  /** null: this phone cannot call. */
  onCall: (() => void) | null;
}

function Screen({ phone, mayPlay, onCall }: ScreenProps) {
  const nowMs = useNow(1000);
  const isTyping = phone.typingUntil !== null && Date.parse(phone.typingUntil) > nowMs;
  return (
    <>
      <StatusBar />
      <ChatHeader name={phone.businessName} isTyping={isTyping} onCall={onCall} />
      <Chat phone={phone} isTyping={isTyping} mayPlay={mayPlay} />
    </>
  );
}

const LoadingScreen = () => (
  <>
    <StatusBar />
    <div className="flex h-14 shrink-0 items-center gap-3 bg-(--wa-bar) px-4">
      <LoadingNote />
      <Skeleton className="size-9 rounded-full" />
      <Skeleton className="h-3.5 w-32" />
    </div>
    <div className="wa-wall flex flex-1 flex-col gap-2 p-3">
      <Skeleton className="h-12 w-3/5 rounded-md" />
      <Skeleton className="h-9 w-2/5 self-end rounded-md" />
      <Skeleton className="h-20 w-3/4 rounded-md" />
    </div>
  </>
);
