import { CalendarDays } from 'lucide-react';
import type { AssistantDay } from '../../../api/contract/assistant.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { daysCopy as copy } from './copy.es.ts';
import { useFigures } from './data.ts';
import { dollars, smallDollars } from './dollars.ts';
import { LoadingTotals, Totals } from './totals.tsx';

/** A calendar day belongs to no time zone. */
const dayName = new Intl.DateTimeFormat('es-PE', {
  weekday: 'short',
  day: '2-digit',
  month: '2-digit',
  timeZone: 'UTC',
});

const columns: readonly Column<AssistantDay>[] = [
  {
    id: 'day',
    header: copy.columns.day,
    width: '6.5rem',
    cell: ({ day }) => dayName.format(new Date(`${day}T00:00:00Z`)),
  },
  { id: 'openai', header: copy.columns.openai, align: 'right', cell: (day) => day.replies.openai },
  { id: 'rules', header: copy.columns.rules, align: 'right', cell: (day) => day.replies.rules },
  {
    id: 'fallbacks',
    header: copy.columns.fallbacks,
    align: 'right',
    wideOnly: true,
    cell: ({ fallbacks }) => Object.values(fallbacks).reduce((sum, times) => sum + times, 0),
  },
  {
    id: 'cost',
    header: copy.columns.cost,
    align: 'right',
    wideOnly: true,
    cell: ({ model }) => dollars(model.costMicroUsd),
  },
  {
    id: 'costPerLead',
    header: copy.columns.costPerLead,
    align: 'right',
    wideOnly: true,
    cell: ({ model: { costMicroUsd, leads } }) =>
      leads === 0 ? '–' : smallDollars(costMicroUsd / leads),
  },
  { id: 'refused', header: copy.columns.refused, align: 'right', cell: (day) => day.refused },
  {
    id: 'heard',
    header: copy.columns.heard,
    align: 'right',
    wideOnly: true,
    cell: (day) => day.voiceNotes.heard,
  },
  {
    id: 'unheard',
    header: copy.columns.unheard,
    align: 'right',
    wideOnly: true,
    cell: (day) => day.voiceNotes.unheard,
  },
];

/** What says something only where a model is asked. */
const ofModel = ['openai', 'fallbacks', 'cost', 'costPerLead', 'refused'];

/** What the assistants did, day by day. */
export function Days({ onTry }: { onTry: () => void }) {
  const { data, error, refetch } = useFigures();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data && !data.days.some(isActive))
    return (
      <EmptyState
        icon={CalendarDays}
        title={copy.empty}
        text={copy.emptyText}
        action={<Button onClick={onTry}>{copy.emptyAction}</Button>}
      />
    );
  const hasModel = !data || data.days.some(asksModel);
  return (
    <div className="flex h-full flex-col">
      {data ? <Totals days={data.days} /> : <LoadingTotals />}
      {!hasModel && <p className="px-4 pb-3 text-ink-2 text-sm">{copy.noModel}</p>}
      <div className="min-h-0 flex-1 border-t">
        <Table
          label={copy.table}
          columns={hasModel ? columns : columns.filter(({ id }) => !ofModel.includes(id))}
          rows={data?.days ?? []}
          rowKey={({ day }) => day}
          loading={!data}
        />
      </div>
    </div>
  );
}

const asksModel = ({ replies, model, refused, fallbacks }: AssistantDay): boolean =>
  replies.openai > 0 || model.tokens > 0 || refused > 0 || Object.keys(fallbacks).length > 0;

const isActive = (day: AssistantDay): boolean =>
  asksModel(day) ||
  day.replies.rules + day.voiceNotes.heard + day.voiceNotes.unheard + day.tries.asked > 0;
