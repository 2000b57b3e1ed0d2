import {
  type InfiniteData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { listSales, type Sale, updateSale } from '../../../api/contract/sales.ts';
import type { UserId } from '../../../domain/ids.ts';
import { saleStatusNames } from '../../copy/lead.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { toast, toastError } from '../../ui/toaster.tsx';
import { salesCopy as copy } from './copy.es.ts';

const pageSize = 100;
export const statuses = ['pending', 'installed', 'active', 'cancelled'] as const;

/** What the table shows, read from and written to the URL. */
export function useSaleFilters() {
  const [url, setUrl] = useUrlState('estado', 'vendedor', 'q');
  const filters = {
    status: statuses.find((value) => value === url.estado),
    agentId: url.vendedor as UserId | undefined,
    q: url.q,
  };
  return { url, setUrl, filters, isFiltered: Object.values(filters).some(Boolean) };
}

type Filters = ReturnType<typeof useSaleFilters>['filters'];

/** Sales page by page, the newest first. */
export function useSales(filters: Filters) {
  const query = useInfiniteQuery({
    queryKey: keys.saleList(filters),
    queryFn: ({ pageParam, signal }) =>
      callRoute(listSales, {
        query: { ...filters, limit: pageSize, cursor: pageParam || undefined },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  const sales = useMemo(
    () => (query.data?.pages ?? []).flatMap(({ items }) => items),
    [query.data],
  );
  return { ...query, sales };
}

type Pages = InfiniteData<{ items: Sale[] }>;

/** Moves a sale on. The table shows it at once and goes back if the server refuses. */
export function useMoveSale() {
  const client = useQueryClient();
  const put = (sale: Sale) =>
    client.setQueriesData<Pages>(
      { queryKey: keys.saleLists },
      (known) => known && withSale(known, sale),
    );
  return useMutation({
    mutationFn: ({ sale, status }: { sale: Sale; status: Sale['status'] }) =>
      callRoute(updateSale, { params: { saleId: sale.id }, body: { status } }),
    onMutate: ({ sale, status }) => put({ ...sale, status }),
    onSuccess: (sale) => {
      put(sale);
      toast.success(copy.moved(sale.leadName, saleStatusNames[sale.status]));
    },
    onError: (error, { sale }) => {
      put(sale);
      toastError(error, copy.notMoved);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.saleLists }),
  });
}

const withSale = (known: Pages, sale: Sale): Pages => ({
  ...known,
  pages: known.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.id === sale.id ? sale : item)),
  })),
});
