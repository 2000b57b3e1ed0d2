import { Clock } from 'lucide-react';
import { composerCopy as copy } from '../../copy/conversation.ts';
import { cn } from '../../lib/cn.ts';
import { formatLeft } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

const soonMs = 4 * 3_600_000;

/** What is left of WhatsApp's 24-hour window. */
export function WindowClock({ closesAt }: { closesAt: string | null }) {
  const nowMs = useNow();
  if (closesAt === null) return null;
  const leftMs = Date.parse(closesAt) - nowMs;
  return (
    <span
      title={copy.windowDefinition}
      className={cn(
        'figures flex items-center gap-1',
        leftMs < soonMs && 'font-medium text-warning',
      )}
    >
      <Clock className="size-3" aria-hidden />
      {copy.window(formatLeft(leftMs))}
    </span>
  );
}
