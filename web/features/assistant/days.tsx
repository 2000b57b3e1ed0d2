import { CalendarDays } from 'lucide-react';
import type { AssistantDay } from '../../../api/contract/assistant.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { daysCopy as copy } from './copy.es.ts';
import { useFigures } from './data.ts';
import { Figure } from './figure.tsx';

/** A calendar day belongs to no time zone. */
const dayName = new Intl.DateTimeFormat('es-PE', {
  weekday: 'short',
  day: '2-digit',
  month: '2-digit',
  timeZone: 'UTC',
});

/** A conversation costs less than a cent. */
const smallDollars = new Intl.NumberFormat('es-PE', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 4,
});

const dollars = new Intl.NumberFormat('es-PE', { style: 'currency', currency: 'USD' });

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
    cell: ({ model }) => dollars.format(model.costMicroUsd / 1_000_000),
  },
  {
    id: 'costPerLead',
    header: copy.columns.costPerLead,
    align: 'right',
    wideOnly: true,
    cell: ({ model: { costMicroUsd, leads } }) =>
      leads === 0 ? '–' : smallDollars.format(costMicroUsd / leads / 1_000_000),
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

/** What the assistants did, day by day. */
export function Days() {
  const { data, error, refetch } = useFigures();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className="flex h-full flex-col">
      <Totals days={data?.days ?? []} />
      <div className="min-h-0 flex-1 border-t">
        <Table
          label={copy.table}
          columns={columns}
          rows={data?.days ?? []}
          rowKey={({ day }) => day}
          loading={!data}
          empty={<EmptyState icon={CalendarDays} title={copy.empty} />}
        />
      </div>
    </div>
  );
}

function Totals({ days }: { days: AssistantDay[] }) {
  const sum = (of: (day: AssistantDay) => number) =>
    days.reduce((total, day) => total + of(day), 0);
  const rules = sum(({ replies }) => replies.rules);
  const replies = rules + sum(({ replies: { openai } }) => openai);
  const heard = sum(({ voiceNotes }) => voiceNotes.heard);
  const notes = heard + sum(({ voiceNotes }) => voiceNotes.unheard);
  const { figures } = copy;
  return (
    <dl className="grid shrink-0 grid-cols-2 gap-4 p-4 md:grid-cols-4">
      <Figure name={figures.replies} value={replies} definition={figures.repliesDefinition} />
      <Figure name={figures.rules} value={rules} definition={figures.rulesDefinition} />
      <Figure
        name={figures.refused}
        value={sum(({ refused }) => refused)}
        definition={figures.refusedDefinition}
      />
      <Figure
        name={figures.heard}
        value={`${heard}/${notes}`}
        definition={figures.heardDefinition}
      />
    </dl>
  );
}
