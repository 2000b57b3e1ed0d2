import { Users } from 'lucide-react';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Table } from '../../ui/table.tsx';
import { columns } from './columns.tsx';
import { listCopy as copy } from './copy.es.ts';
import { FilterBar } from './filter-bar.tsx';
import { useFilters } from './filters.ts';
import { StuckLink } from './stuck/stuck-link.tsx';
import { useLeads } from './use-leads.ts';

/** Everybody who ever wrote, as a table. */
export function Component() {
  const { url, setUrl, filters, isFiltered } = useFilters();
  const query = useLeads(filters);
  const { leads, error, data, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <div className="flex h-full flex-col">
      <PageHeader
        title={copy.title}
        detail={data ? copy.count(leads.length, hasNextPage, isFiltered) : ' '}
        actions={<StuckLink />}
      />
      <FilterBar url={url} onChange={setUrl} isFiltered={isFiltered} />
      <div className="min-h-0 flex-1">
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Table
            label={copy.title}
            columns={columns}
            rows={leads}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/leads/${id}`}
            loading={!data}
            onEndNear={more}
            empty={isFiltered ? <Nothing /> : <Empty />}
          />
        )}
      </div>
    </div>
  );
}

const Nothing = () => <EmptyState icon={Users} title={copy.nothing} text={copy.nothingText} />;

const Empty = () => (
  <EmptyState
    icon={Users}
    title={copy.empty}
    text={copy.emptyText}
    action={
      <Button asChild look="primary">
        <Link to="/simulador">{copy.openSimulator}</Link>
      </Button>
    }
  />
);
