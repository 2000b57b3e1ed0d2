import { Phone, PhoneForwarded } from 'lucide-react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { CallTable } from './call-table.tsx';
import { endedColumns, waitingColumns } from './columns.tsx';
import { callsCopy as copy } from './copy.es.ts';
import { useCalls } from './data.ts';
import { DialerBar } from './dialer-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { groups, useCallFilters } from './filters.ts';
import { LiveCalls } from './live/live-calls.tsx';

/** `/llamadas`: who is on the line, who will be called, and how calls went. */
export function Component() {
  const { url, setUrl, group, filters, isFiltered } = useCallFilters();
  const live = useCalls({ group: 'live' });
  const contents = {
    live: <LiveCalls />,
    waiting: (
      <CallTable
        label={copy.tabs.waiting}
        filters={{ group: 'waiting' }}
        columns={waitingColumns}
        empty={
          <EmptyState icon={PhoneForwarded} title={copy.queueEmpty} text={copy.queueEmptyText} />
        }
      />
    ),
    ended: (
      <div className="flex h-full flex-col">
        <FilterBar url={url} onChange={setUrl} isFiltered={isFiltered} />
        <div className="min-h-0 flex-1">
          <CallTable
            label={copy.tabs.ended}
            filters={filters}
            columns={endedColumns}
            empty={
              isFiltered ? (
                <EmptyState icon={Phone} title={copy.nothing} text={copy.nothingText} />
              ) : (
                <EmptyState icon={Phone} title={copy.empty} text={copy.emptyText} />
              )
            }
          />
        </div>
      </div>
    ),
  };
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={copy.title} detail={copy.detail} />
      <DialerBar />
      <Tabs
        label={copy.parts}
        value={group}
        onChange={(next) => setUrl({ ver: next === 'live' ? '' : next })}
        tabs={groups.map((value) => ({
          value,
          label: copy.tabs[value],
          ...(value === 'live' && live.data && { count: live.calls.length }),
          content: contents[value],
        }))}
        className="min-h-0 flex-1 bg-surface"
      />
    </div>
  );
}
