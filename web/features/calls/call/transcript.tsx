import { useEffect, useRef } from 'react';
import type { CallLineView } from '../../../../api/contract/calls.ts';
import { clockOf } from '../../../copy/calls.ts';
import { EmotionMark } from '../../../lead/calls/badges.tsx';
import { cn } from '../../../lib/cn.ts';
import { callCopy as copy } from '../copy.es.ts';
import { Line } from '../line.tsx';

interface TranscriptProps {
  lines: readonly CallLineView[];
  /** Where each begins in the recording, s. */
  starts: readonly (number | null)[];
  /** Index of the line being heard; -1: none. */
  current: number;
  isLive: boolean;
  onPlay?: ((startS: number) => void) | undefined;
}

/** What was said, line by line. While the call goes on the newest stays in sight; while one listens, the line that is heard. */
export function Transcript({ lines, starts, current, isLive, onPlay }: TranscriptProps) {
  const list = useRef<HTMLOListElement>(null);
  const shown = isLive ? lines.length - 1 : current;
  useEffect(() => {
    if (shown >= 0) list.current?.children[shown]?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto bg-canvas px-4 py-3">
      <h2 className="sr-only">{copy.transcript}</h2>
      {isLive && <p className="mb-2 text-ink-3 text-xs">{copy.following}</p>}
      <ol ref={list} aria-live={isLive ? 'polite' : undefined} className="max-w-3xl">
        {lines.map((line, index) => (
          <li
            key={line.id}
            aria-current={index === current ? 'true' : undefined}
            className={cn(
              'flex items-start gap-3 rounded-md px-2 py-1.5',
              index === current && 'bg-selected',
            )}
          >
            <Moment startS={starts[index] ?? null} onPlay={onPlay} />
            <div className="min-w-0 flex-1">
              <Line line={line} />
            </div>
            {line.author === 'customer' && line.emotion && line.emotion !== 'calm' && (
              <EmotionMark emotion={line.emotion} className="mt-0.5 shrink-0" />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface MomentProps {
  startS: number | null;
  onPlay: TranscriptProps['onPlay'];
}

function Moment({ startS, onPlay }: MomentProps) {
  const look = 'figures mt-0.5 w-10 shrink-0 text-right text-xs';
  if (startS === null) return <span className={look} />;
  const time = clockOf(startS);
  if (!onPlay) return <span className={cn(look, 'text-ink-3')}>{time}</span>;
  return (
    <button
      type="button"
      onClick={() => onPlay(startS)}
      aria-label={copy.playFrom(time)}
      className={cn(look, 'rounded-xs text-accent hover:underline')}
    >
      {time}
    </button>
  );
}
