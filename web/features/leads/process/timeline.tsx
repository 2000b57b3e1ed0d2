import type { LeadWorkflow } from '../../../../api/contract/process.ts';
import { formatFull } from '../../../lib/format.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { processCopy as copy } from '../copy.es.ts';
import { Nothing, Part } from './part.tsx';

/** The process's own steps, newest first. */
export const Timeline = ({ timeline }: { timeline: LeadWorkflow['timeline'] }) => (
  <Part title={copy.timeline}>
    {timeline.length === 0 && <Nothing>{copy.noTimeline}</Nothing>}
    <ol className="ml-1.5 border-l">
      {timeline.map(({ at, kind, summary }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id and two may share a moment
          key={`${at}-${kind}-${index}`}
          className="relative flex items-baseline gap-3 py-1 pl-4 text-sm"
        >
          <span
            aria-hidden
            className="absolute top-2.5 -left-1 size-2 rounded-full border border-line-strong bg-surface"
          />
          <span className="min-w-0 flex-1 break-words">{summary}</span>
          <span className="shrink-0 text-ink-3 text-xs" title={formatFull(at)}>
            <RelativeTime at={at} className="figures" />
          </span>
        </li>
      ))}
    </ol>
  </Part>
);
