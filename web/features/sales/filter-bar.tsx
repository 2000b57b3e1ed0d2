import { X } from 'lucide-react';
import { saleStatusNames } from '../../copy/lead.ts';
import { useAgents } from '../../lead/data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { Select } from '../../ui/select.tsx';
import { salesCopy as copy } from './copy.es.ts';
import { statuses, type useSaleFilters } from './use-sales.ts';

type Url = ReturnType<typeof useSaleFilters>['url'];

interface FilterBarProps {
  url: Url;
  onChange: (changes: Url) => void;
  isFiltered: boolean;
}

/** A select has no empty value. */
const any = '-';
const orEmpty = (value: string) => (value === any ? '' : value);
const selectLook = 'w-48 text-sm max-md:min-w-0 max-md:flex-1';

export function FilterBar({ url, onChange, isFiltered }: FilterBarProps) {
  const { data: agents } = useAgents();
  return (
    <div className="flex flex-wrap items-center gap-2 border-b bg-surface px-4 py-2">
      <SearchInput
        label={copy.search}
        value={url.q ?? ''}
        onChange={(q) => onChange({ q })}
        className="w-72 max-md:w-full"
      />
      <div className="flex min-w-0 gap-2 max-md:w-full">
        <Select
          label={copy.status}
          value={url.estado ?? any}
          onChange={(value) => onChange({ estado: orEmpty(value) })}
          options={[
            { value: any, label: copy.anyStatus },
            ...statuses.map((value) => ({ value, label: saleStatusNames[value] })),
          ]}
          className={selectLook}
        />
        <Select
          label={copy.seller}
          value={url.vendedor ?? any}
          onChange={(value) => onChange({ vendedor: orEmpty(value) })}
          options={[
            { value: any, label: copy.anySeller },
            ...(agents?.items ?? []).map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          className={selectLook}
        />
      </div>
      {isFiltered && (
        <Button look="quiet" onClick={() => onChange({ estado: '', vendedor: '', q: '' })}>
          <X aria-hidden />
          {copy.clear}
        </Button>
      )}
    </div>
  );
}
