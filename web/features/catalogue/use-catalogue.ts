import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listAreas, listProducts } from '../../../api/contract/catalogue.ts';
import { productTypes } from '../../../domain/catalogue.ts';
import type { AreaId } from '../../../domain/ids.ts';
import { type Answer, callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { useUrlState } from '../../lib/url-state.ts';

export type Area = Answer<typeof listAreas>['items'][number];

const seldomMs = 10 * 60_000;

/** What the room shows, read from and written to the URL. */
export function useCatalogueFilters() {
  const [url, setUrl] = useUrlState('ver', 'operador', 'tipo', 'zona', 'q');
  const filters = {
    operator: url.operador,
    type: productTypes.find((value) => value === url.tipo),
    areaId: url.zona as AreaId | undefined,
    q: url.q,
  };
  return { url, setUrl, filters, isFiltered: Object.values(filters).some(Boolean) };
}

export type CatalogueFilters = ReturnType<typeof useCatalogueFilters>['filters'];

export const usePlans = (filters: CatalogueFilters) =>
  useQuery({
    queryKey: [...keys.products, 'catalogue', filters],
    queryFn: ({ signal }) => callRoute(listProducts, { query: filters, signal }),
    staleTime: seldomMs,
    placeholderData: keepPreviousData,
  });

export const useAreas = () =>
  useQuery({
    queryKey: keys.areas,
    queryFn: ({ signal }) => callRoute(listAreas, { signal }),
    staleTime: seldomMs,
  });
