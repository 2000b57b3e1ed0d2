import { formatAgo, formatDue, formatFull } from '../lib/format.ts';
import { useNow } from '../lib/use-now.ts';

const nearMs = 90_000;

/** How long ago something was; the exact moment on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const nowMs = useNow();
  return (
    <time dateTime={at} title={formatFull(at)} className={className}>
      {formatAgo(at, nowMs)}
    </time>
  );
}

/** When something is due; counts seconds when it is near. */
export function DueTime({ at, className }: { at: string; className?: string }) {
  const coarseMs = useNow();
  const nowMs = useNow(Date.parse(at) - coarseMs < nearMs ? 1000 : 15_000);
  return (
    <time dateTime={at} title={formatFull(at)} className={className}>
      {formatDue(at, nowMs)}
    </time>
  );
}
