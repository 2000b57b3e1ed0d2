import type { SimulatedMessage } from '../../../api/contract/simulator.ts';
import { messageCopy, phoneCopy } from './copy.es.ts';
import { summaryOf } from './summary.ts';

/** The message this one answers. */
export const Quote = ({ message }: { message: SimulatedMessage | null }) => (
  <div className="mb-1 rounded-sm border-(--wa-green-fill) border-l-4 bg-(--wa-quote) px-2 py-1 text-xs">
    {message?.from === 'customer' && (
      <p className="font-medium text-(--wa-green)">{phoneCopy.you}</p>
    )}
    <p className="line-clamp-2 text-(--wa-ink-2)">
      {message ? summaryOf(message) : messageCopy.deletedTheirs}
    </p>
  </div>
);
