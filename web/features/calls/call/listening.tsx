import { Phone } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { CallDetail } from '../../../../api/contract/calls.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { callCopy as copy } from '../copy.es.ts';
import { lineAt, lineStarts } from './line-times.ts';
import { Transcript } from './transcript.tsx';

/** The recording above, what was said below; each leads to the other. */
export function Listening({ call }: { call: CallDetail }) {
  const audio = useRef<HTMLAudioElement>(null);
  const [atS, setAtS] = useState<number | null>(null);
  const starts = useMemo(() => lineStarts(call.lines), [call.lines]);
  const isStored = call.recording === 'stored';
  const isOver = call.status === 'ended';
  const play = (startS: number) => {
    if (!audio.current) return;
    audio.current.currentTime = startS;
    setAtS(startS);
    void audio.current.play().catch(() => undefined);
  };
  return (
    <div className="flex h-full min-h-0 flex-col">
      {isOver && <Recording call={call} />}
      {isStored && (
        <div className="border-b bg-surface px-4 py-3">
          {/* biome-ignore lint/a11y/useMediaCaption: the transcript below is its caption */}
          <audio
            ref={audio}
            controls
            preload="metadata"
            src={`/api/calls/${call.id}/recording`}
            aria-label={copy.recording}
            onTimeUpdate={({ currentTarget }) => setAtS(currentTarget.currentTime)}
            className="h-10 w-full max-w-3xl"
          />
          <p className="mt-1 text-ink-3 text-xs">{copy.keys}</p>
        </div>
      )}
      {call.lines.length === 0 ? (
        <EmptyState
          icon={Phone}
          title={isOver ? copy.empty : copy.waiting}
          text={isOver ? copy.emptyText : copy.waitingText}
        />
      ) : (
        <Transcript
          lines={call.lines}
          starts={starts}
          current={atS === null ? -1 : lineAt(starts, atS)}
          isLive={!isOver}
          onPlay={isStored ? play : undefined}
        />
      )}
    </div>
  );
}

const notes: Partial<Record<CallDetail['recording'], string>> = {
  pending: copy.recordingPending,
  failed: copy.recordingFailed,
  none: copy.recordingNone,
};

function Recording({ call }: { call: CallDetail }) {
  const note = notes[call.recording];
  if (!note || !call.answeredAt) return null;
  return <p className="border-b bg-surface px-4 py-2 text-ink-3 text-xs">{note}</p>;
}
