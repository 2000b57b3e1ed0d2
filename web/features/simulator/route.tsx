import { Plus, Smartphone } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { actOnSimulatedPhone } from '../../../api/contract/simulator.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { BusinessClock } from './business-clock.tsx';
import { deskCopy as copy } from './copy.es.ts';
import { usePhoneStream } from './data.ts';
import { useOpenPhones } from './open-phones.ts';
import { Phone } from './phone.tsx';
import './simulator.css';

const OpenDialog = lazy(() => import('./open-dialog.tsx'));

/** A desk with customers' phones on it. */
export function Component() {
  const { simulatedVendors } = useMe().installation;
  if (simulatedVendors.includes('whatsapp')) return <Desk />;
  return <EmptyState icon={Smartphone} title={copy.offTitle} text={copy.offText} />;
}

function Desk() {
  const { ids, open, close } = useOpenPhones();
  const [adding, setAdding] = useState(false);
  const mayPlay = useMay(actOnSimulatedPhone);
  const isLost = usePhoneStream();
  const desk = useRef<HTMLUListElement>(null);
  const newest = ids[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another phone is put first
  useEffect(() => {
    desk.current?.scrollTo({ left: 0 });
  }, [newest]);
  const add = (
    <Button look="primary" disabled={!mayPlay} onClick={() => setAdding(true)}>
      <Plus aria-hidden />
      {copy.add}
    </Button>
  );
  return (
    <div className="flex h-full flex-col">
      <PageHeader
        title={copy.title}
        detail={mayPlay ? copy.detail : copy.lookOnly}
        actions={
          <>
            <BusinessClock />
            {ids.length > 0 && add}
          </>
        }
      />
      {isLost && (
        <p role="status" className="bg-warning-soft px-4 py-1 text-center text-warning text-xs">
          {copy.streamLost}
        </p>
      )}
      {ids.length === 0 ? (
        <div className="min-h-0 flex-1">
          <EmptyState icon={Smartphone} title={copy.empty} text={copy.emptyText} action={add} />
        </div>
      ) : (
        <ul
          ref={desk}
          aria-label={copy.desk}
          className="wa flex min-h-0 flex-1 snap-x gap-8 overflow-x-auto bg-sunken px-8 py-6 max-md:snap-mandatory max-md:gap-3 max-md:px-3 max-md:py-3"
        >
          {ids.map((id) => (
            <Phone key={id} phoneId={id} mayPlay={mayPlay} onClose={() => close(id)} />
          ))}
        </ul>
      )}
      <Suspense>
        {adding && <OpenDialog onClose={() => setAdding(false)} onOpened={open} />}
      </Suspense>
    </div>
  );
}
