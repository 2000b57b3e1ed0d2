import type { LeadWorkflow } from '../../../../api/contract/process.ts';
import { formatFull } from '../../../lib/format.ts';
import { Badge, type BadgeTone } from '../../../ui/badge.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { processCopy as copy } from '../copy.es.ts';

const tones: Record<string, BadgeTone> = {
  running: 'success',
  continued_as_new: 'success',
  failed: 'danger',
  terminated: 'danger',
  timed_out: 'danger',
};

/** Whether it runs, since when, and how much it has done. */
export function State({ workflow }: { workflow: LeadWorkflow }) {
  const { status, startedAt, state, historyLength, workflowId, runId } = workflow;
  const figures = [
    { name: copy.turns, value: state?.turnCount, definition: copy.turnsDefinition },
    { name: copy.pendingMessages, value: state?.pendingMessages },
    { name: copy.history, value: historyLength, definition: copy.historyDefinition },
  ];
  return (
    <section aria-label={copy.status} className="rounded-md border">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 p-4">
        <div className="min-w-40 flex-1">
          <Badge tone={tones[status] ?? 'neutral'}>
            {copy.statuses[status] ?? copy.unknownStatus}
          </Badge>
          {startedAt && (
            <p className="mt-1 text-ink-3 text-xs" title={formatFull(startedAt)}>
              {copy.started}: <RelativeTime at={startedAt} />
            </p>
          )}
        </div>
        <dl className="flex flex-wrap gap-x-6 gap-y-2">
          {figures.map(
            ({ name, value, definition }) =>
              typeof value === 'number' && (
                <div key={name} title={definition} className="flex flex-col-reverse">
                  <dt className="text-ink-3 text-xs">{name}</dt>
                  <dd className="figures font-semibold text-lg">{value.toLocaleString('es-PE')}</dd>
                </div>
              ),
          )}
        </dl>
      </div>
      <details className="border-t px-4 py-2 text-xs">
        <summary className="cursor-pointer text-ink-2">{copy.technical}</summary>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 break-all text-ink-2">
          <dt className="text-ink-3">{copy.id}</dt>
          <dd>{workflowId}</dd>
          {runId && (
            <>
              <dt className="text-ink-3">{copy.run}</dt>
              <dd>{runId}</dd>
            </>
          )}
        </dl>
      </details>
    </section>
  );
}
