import { MapPinned } from 'lucide-react';
import { useMemo } from 'react';
import { plainLetters } from '../../../domain/plain-letters.ts';
import { operatorNames, productTypeNames } from '../../copy/lead.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { ClearButton } from './clear-button.tsx';
import { catalogueCopy as copy } from './copy.es.ts';
import { type Area, useAreas, type useCatalogueFilters } from './use-catalogue.ts';

const columns: readonly Column<Area>[] = [
  {
    id: 'area',
    header: copy.columns.area,
    width: '30%',
    cell: ({ name, city }) => (
      <span className="flex min-w-0 flex-col leading-4.5" title={copy.seePlans(name)}>
        <span className="truncate font-medium">{name}</span>
        <span className="truncate text-ink-3 text-xs md:hidden">{city}</span>
      </span>
    ),
  },
  {
    id: 'city',
    header: copy.columns.city,
    width: '160px',
    wideOnly: true,
    cell: ({ city }) => <span className="text-ink-2">{city}</span>,
  },
  {
    id: 'operators',
    header: copy.columns.operators,
    cell: ({ operators }) =>
      operators.length === 0 ? (
        <span className="text-ink-3">{copy.noOperators}</span>
      ) : (
        <span className="flex gap-1.5 overflow-hidden">
          {operators.map(({ code, types }) => (
            <Badge key={code} title={types.map((type) => productTypeNames[type]).join(', ')}>
              {operatorNames[code] ?? code}
            </Badge>
          ))}
        </span>
      ),
  },
];

/** Who reaches which district; a row leads to what can be sold there. */
export function Coverage({ url, setUrl }: ReturnType<typeof useCatalogueFilters>) {
  const { data, error, refetch } = useAreas();
  const shown = useMemo(() => {
    const wanted = plainLetters(url.q ?? '');
    return (data?.items ?? []).filter(({ name, city }) =>
      plainLetters(`${name} ${city}`).includes(wanted),
    );
  }, [data, url.q]);
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b px-4 py-2">
        <SearchInput
          label={copy.searchAreas}
          value={url.q ?? ''}
          onChange={(q) => setUrl({ q })}
          className="w-64 max-md:w-full"
        />
        {url.q && <ClearButton onClick={() => setUrl({ q: '' })} />}
        <p aria-live="polite" className="ml-auto text-ink-3 text-xs">
          {data && copy.areasShown(shown.length)}
        </p>
      </div>
      <div className="min-h-0 flex-1">
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Table<Area>
            label={copy.coverage}
            columns={columns}
            rows={shown}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/catalogo?zona=${id}`}
            loading={!data}
            empty={
              url.q ? (
                <EmptyState icon={MapPinned} title={copy.nothingAreas} text={copy.nothingText} />
              ) : (
                <EmptyState icon={MapPinned} title={copy.emptyAreas} text={copy.emptyText} />
              )
            }
          />
        )}
      </div>
    </div>
  );
}
