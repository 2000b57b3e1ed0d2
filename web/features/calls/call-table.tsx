import type { ReactNode } from 'react';
import { useCallback } from 'react';
import type { Call } from '../../../api/contract/calls.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { type CallFilters, useCalls } from './data.ts';

interface CallTableProps {
  label: string;
  filters: CallFilters;
  columns: readonly Column<Call>[];
  empty: ReactNode;
}

/** Calls in rows; a row leads to the call. */
export function CallTable({ label, filters, columns, empty }: CallTableProps) {
  const { calls, data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useCalls(filters);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Table
      label={label}
      columns={columns}
      rows={calls}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/llamadas/${id}`}
      loading={!data}
      onEndNear={more}
      empty={empty}
    />
  );
}
