import { Gauge, Pause, PhoneOff, Play } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type Dialer, pauseDialer } from '../../../api/contract/calls.ts';
import { useMay } from '../../lib/session.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { dialerCopy as copy } from './copy.es.ts';
import { useDialer, useSteerDialer } from './data.ts';
import { LimitsDialog } from './limits-dialog.tsx';

/** Whether outbound calls go out, how fast, and why not. */
export function DialerBar() {
  const { data: dialer, error, refetch } = useDialer();
  return (
    <section aria-label={copy.label} className="border-b bg-surface px-4 py-2 text-sm">
      {dialer ? (
        <Shown dialer={dialer} />
      ) : error ? (
        <ErrorState compact error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-8 w-full max-w-xl" />
      )}
    </section>
  );
}

function Shown({ dialer }: { dialer: Dialer }) {
  if (!dialer.isConfigured)
    return (
      <p className="flex items-center gap-2 text-ink-2">
        <Badge>
          <PhoneOff aria-hidden />
          {copy.none}
        </Badge>
        {copy.noneText}
      </p>
    );
  const { limits, waiting, onLine } = dialer;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <State dialer={dialer} />
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        <Figure name={copy.waiting} title={copy.waitingDefinition}>
          {waiting.toLocaleString('es-PE')}
        </Figure>
        <Figure name={copy.onLine} title={copy.onLineDefinition}>
          {copy.ofMax(onLine, limits.callsAtOnce)}
        </Figure>
        <Figure name={copy.pace} title={copy.paceDefinition}>
          {copy.perSecond(limits.callsPerSecond)}
        </Figure>
      </dl>
      <Steering dialer={dialer} />
    </div>
  );
}

function State({ dialer: { paused } }: { dialer: Dialer }) {
  if (paused === null)
    return (
      <p className="flex items-center gap-2" title={copy.runningText}>
        <Badge tone="success">{copy.running}</Badge>
      </p>
    );
  const why = copy.reasons[paused.reason]?.(paused.by?.name) ?? copy.otherReason;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone={paused.reason === 'supervisor' ? 'warning' : 'danger'}>{copy.paused}</Badge>
      <span>{why}</span>
      <RelativeTime at={paused.at} className="text-ink-3 text-xs" />
    </p>
  );
}

function Steering({ dialer }: { dialer: Dialer }) {
  const may = useMay(pauseDialer);
  const [edits, setEdits] = useState(false);
  const { pause, resume } = useSteerDialer();
  if (!may) return null;
  return (
    <div className="ml-auto flex gap-2">
      <Button size="sm" look="quiet" onClick={() => setEdits(true)}>
        <Gauge aria-hidden />
        {copy.limits}
      </Button>
      {dialer.paused ? (
        <Button size="sm" look="primary" busy={resume.isPending} onClick={() => resume.mutate()}>
          <Play aria-hidden />
          {copy.resume}
        </Button>
      ) : (
        <Button size="sm" busy={pause.isPending} onClick={() => pause.mutate()}>
          <Pause aria-hidden />
          {copy.pause}
        </Button>
      )}
      {edits && <LimitsDialog limits={dialer.limits} onClose={() => setEdits(false)} />}
    </div>
  );
}

interface FigureProps {
  name: string;
  title: string;
  children: ReactNode;
}

const Figure = ({ name, title, children }: FigureProps) => (
  <div title={title} className="flex items-baseline gap-1.5">
    <dt className="text-ink-3 text-xs">{name}</dt>
    <dd className="figures font-medium">{children}</dd>
  </div>
);
