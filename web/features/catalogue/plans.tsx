import { Tags } from 'lucide-react';
import type { ProductView } from '../../../api/contract/catalogue.ts';
import { productTypes } from '../../../domain/catalogue.ts';
import { operatorNames, productTypeNames } from '../../copy/lead.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { Select } from '../../ui/select.tsx';
import { Table } from '../../ui/table.tsx';
import { ClearButton } from './clear-button.tsx';
import { catalogueCopy as copy } from './copy.es.ts';
import { planColumns } from './plan-columns.tsx';
import { useAreas, type useCatalogueFilters, usePlans } from './use-catalogue.ts';

/** A select has no empty value. */
const any = '-';
const orEmpty = (value: string) => (value === any ? '' : value);
const selectLook = 'w-48 text-sm max-md:w-auto max-md:min-w-0 max-md:flex-1 max-md:px-2';

/** Everything that can be sold, or what can be sold in one place. */
export function Plans({
  url,
  setUrl,
  filters,
  isFiltered,
}: ReturnType<typeof useCatalogueFilters>) {
  const { data, error, refetch } = usePlans(filters);
  const { data: areas } = useAreas();
  const zone = areas?.items.find(({ id }) => id === filters.areaId)?.name;
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2">
        <SearchInput
          label={copy.searchPlans}
          value={url.q ?? ''}
          onChange={(q) => setUrl({ q })}
          className="w-64 max-md:w-full"
        />
        <div className="flex min-w-0 gap-2 max-md:w-full">
          <Select
            label={copy.operator}
            value={url.operador ?? any}
            onChange={(value) => setUrl({ operador: orEmpty(value) })}
            options={[
              { value: any, label: copy.anyOperator },
              ...Object.entries(operatorNames).map(([value, label]) => ({ value, label })),
            ]}
            className={selectLook}
          />
          <Select
            label={copy.type}
            value={url.tipo ?? any}
            onChange={(value) => setUrl({ tipo: orEmpty(value) })}
            options={[
              { value: any, label: copy.anyType },
              ...productTypes.map((value) => ({
                value: value as string,
                label: productTypeNames[value],
              })),
            ]}
            className={selectLook}
          />
          <Select
            label={copy.zone}
            value={url.zona ?? any}
            onChange={(value) => setUrl({ zona: orEmpty(value) })}
            options={[
              { value: any, label: copy.anyZone },
              ...(areas?.items ?? []).map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
            className={selectLook}
          />
        </div>
        {isFiltered && (
          <ClearButton onClick={() => setUrl({ operador: '', tipo: '', zona: '', q: '' })} />
        )}
        <p aria-live="polite" className="ml-auto text-ink-3 text-xs">
          {data && copy.plansShown(data.items.length, zone)}
        </p>
      </div>
      <div className="min-h-0 flex-1">
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Table<ProductView>
            label={copy.plans}
            columns={planColumns}
            rows={data?.items ?? []}
            rowKey={({ id }) => id}
            loading={!data}
            empty={
              isFiltered ? (
                <EmptyState icon={Tags} title={copy.nothing} text={copy.nothingText} />
              ) : (
                <EmptyState icon={Tags} title={copy.empty} text={copy.emptyText} />
              )
            }
          />
        )}
      </div>
    </div>
  );
}
