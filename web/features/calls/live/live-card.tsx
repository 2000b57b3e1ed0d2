import { PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import { Link } from 'react-router';
import type { Call } from '../../../../api/contract/calls.ts';
import { callPurposeNames, clockOf } from '../../../copy/calls.ts';
import { CallBadge, EmotionMark } from '../../../lead/calls/badges.tsx';
import { formatPhone } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { CallActions } from '../call-actions.tsx';
import { callsCopy as copy } from '../copy.es.ts';
import { useCall } from '../data.ts';
import { Line } from '../line.tsx';

/** What one needs to see to decide whether to step in. */
const shownLines = 4;

/** Somebody on the line: who, how they sound, what was just said. */
export function LiveCard({ call }: { call: Call }) {
  const { data: detail } = useCall(call.id);
  const lines = detail?.lines.slice(-shownLines) ?? [];
  const Icon = call.direction === 'inbound' ? PhoneIncoming : PhoneOutgoing;
  return (
    <li className="flex min-h-56 min-w-0 flex-col rounded-md border bg-surface">
      <header className="flex items-start gap-2 border-b p-3">
        <Icon className="mt-0.5 size-4 shrink-0 text-ink-3" aria-hidden />
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-medium">
            <Link
              to={`/llamadas/${call.id}`}
              className="hover:underline"
              aria-label={copy.open(call.leadName)}
            >
              {call.leadName}
            </Link>
          </h3>
          <p className="truncate text-ink-3 text-xs">
            {[call.leadPhone && formatPhone(call.leadPhone), callPurposeNames[call.purpose]]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className="flex shrink-0 flex-col items-end gap-1">
          <CallBadge call={call} />
          {call.answeredAt && <Clock since={call.answeredAt} />}
        </div>
      </header>
      <ol className="flex flex-1 flex-col justify-end gap-1.5 p-3 text-sm">
        {lines.length === 0 && <li className="text-ink-3">{copy.noWords}</li>}
        {lines.map((line) => (
          <li key={line.id}>
            <Line line={line} />
          </li>
        ))}
      </ol>
      <footer className="flex flex-wrap items-center gap-2 border-t p-3">
        {call.emotion && <EmotionMark emotion={call.emotion} />}
        {call.agent && (
          <span className="text-ink-2 text-xs">{copy.withAgent(call.agent.name)}</span>
        )}
        <span className="ml-auto flex gap-2">
          <CallActions call={call} small />
        </span>
      </footer>
    </li>
  );
}

export function Clock({ since }: { since: string }) {
  const nowMs = useNow(1_000);
  return (
    <span title={copy.talking} className="figures text-ink-2 text-xs">
      {clockOf((nowMs - Date.parse(since)) / 1_000)}
    </span>
  );
}
