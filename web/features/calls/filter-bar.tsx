import { X } from 'lucide-react';
import { callOutcomes } from '../../../domain/call/call.ts';
import { callDirectionNames, callOutcomeNames } from '../../copy/calls.ts';
import { useAgents } from '../../lead/data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { Select } from '../../ui/select.tsx';
import { callsCopy as copy } from './copy.es.ts';
import { type CallUrl, directions } from './filters.ts';

interface FilterBarProps {
  url: CallUrl;
  onChange: (changes: CallUrl) => void;
  isFiltered: boolean;
}

/** A select has no empty value. */
const any = '-';
const orEmpty = (value: string) => (value === any ? '' : value);
const selectLook = 'w-44 text-sm max-md:w-auto max-md:min-w-40 max-md:flex-1';

export function FilterBar({ url, onChange, isFiltered }: FilterBarProps) {
  const { data: agents } = useAgents();
  return (
    <div className="flex flex-wrap items-center gap-2 border-b bg-surface px-4 py-2">
      <SearchInput
        label={copy.search}
        value={url.q ?? ''}
        onChange={(q) => onChange({ q })}
        className="w-64 max-md:w-full"
      />
      <div className="flex min-w-0 flex-wrap gap-2 max-md:w-full">
        <Select
          label={copy.outcome}
          value={url.resultado ?? any}
          onChange={(value) => onChange({ resultado: orEmpty(value) })}
          options={[
            { value: any, label: copy.anyOutcome },
            ...callOutcomes.map((value) => ({
              value: value as string,
              label: callOutcomeNames[value],
            })),
          ]}
          className={selectLook}
        />
        <Select
          label={copy.direction}
          value={url.sentido ?? any}
          onChange={(value) => onChange({ sentido: orEmpty(value) })}
          options={[
            { value: any, label: copy.anyDirection },
            ...directions.map((value) => ({
              value: value as string,
              label: callDirectionNames[value],
            })),
          ]}
          className={selectLook}
        />
        <Select
          label={copy.agent}
          value={url.persona ?? any}
          onChange={(value) => onChange({ persona: orEmpty(value) })}
          options={[
            { value: any, label: copy.anyAgent },
            ...(agents?.items ?? []).map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          className={selectLook}
        />
      </div>
      {isFiltered && (
        <Button
          look="quiet"
          onClick={() => onChange({ resultado: '', sentido: '', persona: '', q: '' })}
        >
          <X aria-hidden />
          {copy.clear}
        </Button>
      )}
    </div>
  );
}
