import { X } from 'lucide-react';
import { classifications, stages } from '../../../domain/lead.ts';
import { classNames, stageNames } from '../../copy/lead.ts';
import { useAgents } from '../../lead/data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { Select } from '../../ui/select.tsx';
import { listCopy as copy } from './copy.es.ts';
import type { useFilters } from './filters.ts';

type Url = ReturnType<typeof useFilters>['url'];

interface FilterBarProps {
  url: Url;
  onChange: (changes: Url) => void;
  isFiltered: boolean;
}

/** A select has no empty value. */
const any = '-';
const orEmpty = (value: string) => (value === any ? '' : value);
const groups = ['me', 'bot', 'agent', 'unassigned'] as const;

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
      <div className="flex min-w-0 flex-wrap gap-2 max-md:w-full max-md:flex-nowrap">
        <Select
          label={copy.classification}
          value={url.clase ?? any}
          onChange={(value) => onChange({ clase: orEmpty(value) })}
          options={[
            { value: any, label: copy.anyClass },
            ...classifications.map((value) => ({ value, label: classNames[value] })),
          ]}
          className="w-42 text-sm max-md:min-w-0 max-md:flex-1 max-md:px-2"
        />
        <Select
          label={copy.stage}
          value={url.etapa ?? any}
          onChange={(value) => onChange({ etapa: orEmpty(value) })}
          options={[
            { value: any, label: copy.anyStage },
            ...stages.map((value) => ({ value, label: stageNames[value] })),
          ]}
          className="w-42 text-sm max-md:min-w-0 max-md:flex-1 max-md:px-2"
        />
        <Select
          label={copy.owner}
          value={url.atiende ?? any}
          onChange={(value) => onChange({ atiende: orEmpty(value) })}
          options={[
            { value: any, label: copy.anyOwner },
            ...groups.map((value) => ({ value, label: copy.owners[value] })),
            ...(agents?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          className="w-48 text-sm max-md:min-w-0 max-md:flex-1 max-md:px-2"
        />
      </div>
      {isFiltered && (
        <Button look="quiet" onClick={() => onChange({ clase: '', etapa: '', atiende: '', q: '' })}>
          <X aria-hidden />
          {copy.clear}
        </Button>
      )}
    </div>
  );
}
