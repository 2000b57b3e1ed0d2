import { CloudOff } from 'lucide-react';
import { frame } from '../../copy/common.ts';
import { useLiveState } from '../../lib/live.ts';

/** A thin bar while the socket is lost. It goes by itself once everything has been caught up. */
export function StaleBar() {
  const stale = useLiveState() === 'stale';
  return (
    <div role="status">
      {stale && (
        <p className="flex items-center justify-center gap-2 bg-warning-soft px-4 py-1 text-warning text-xs">
          <CloudOff className="size-3.5 shrink-0" aria-hidden />
          {frame.stale}
        </p>
      )}
    </div>
  );
}
