import { BadgeDollarSign } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { updateSale } from '../../../api/contract/sales.ts';
import { useMay } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Table } from '../../ui/table.tsx';
import { columnsFor } from './columns.tsx';
import { salesCopy as copy } from './copy.es.ts';
import { FilterBar } from './filter-bar.tsx';
import { totalsOf } from './totals.ts';
import { TotalsBar } from './totals-bar.tsx';
import { useSaleFilters, useSales } from './use-sales.ts';

/** What was sold, and how far each sale has come. */
export function Component() {
  const { url, setUrl, filters, isFiltered } = useSaleFilters();
  const { sales, error, data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useSales(filters);
  const mayMove = useMay(updateSale);
  const columns = useMemo(() => columnsFor(mayMove), [mayMove]);
  const totals = useMemo(() => (data ? totalsOf(sales) : null), [data, sales]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const detail = hasNextPage ? copy.loadedOnly(sales.length) : copy.all(sales.length, isFiltered);
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={copy.title} detail={data ? detail : ' '} />
      <FilterBar url={url} onChange={setUrl} isFiltered={isFiltered} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          {(!data || sales.length > 0) && <TotalsBar totals={totals} />}
          <div className="min-h-0 flex-1">
            <Table
              label={copy.title}
              columns={columns}
              rows={sales}
              rowKey={({ id }) => id}
              rowHref={({ leadId }) => `/leads/${leadId}?ver=sales`}
              loading={!data}
              onEndNear={more}
              empty={isFiltered ? <Nothing /> : <Empty />}
            />
          </div>
        </>
      )}
    </div>
  );
}

const Nothing = () => (
  <EmptyState icon={BadgeDollarSign} title={copy.nothing} text={copy.nothingText} />
);

const Empty = () => (
  <EmptyState
    icon={BadgeDollarSign}
    title={copy.empty}
    text={copy.emptyText}
    action={
      <Button asChild look="primary">
        <Link to="/bandeja">{copy.toInbox}</Link>
      </Button>
    }
  />
);
