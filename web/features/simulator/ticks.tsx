import { Check, CheckCheck, CircleAlert, Clock } from 'lucide-react';
import type { SimulatedMessage } from '../../../api/contract/simulator.ts';
import { statusNames } from './copy.es.ts';

const marks = {
  sending: Clock,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
};

/** How far the customer's message came, as ticks and as text. */
export function Ticks({ status }: { status: SimulatedMessage['status'] }) {
  const Mark = marks[status];
  return (
    <span
      title={statusNames[status]}
      className={
        status === 'read'
          ? 'text-(--wa-read)'
          : status === 'failed'
            ? 'text-(--wa-danger)'
            : undefined
      }
    >
      <Mark className={status === 'sending' ? 'size-3' : 'size-4'} aria-hidden />
      <span className="sr-only">{statusNames[status]}</span>
    </span>
  );
}
