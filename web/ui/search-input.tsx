import { Search, X } from 'lucide-react';
import { type Ref, useEffect, useState } from 'react';
import { common } from '../copy/common.ts';
import { cn } from '../lib/cn.ts';
import { useDebounced } from '../lib/use-debounced.ts';
import { Input } from './input.tsx';

interface SearchInputProps {
  label: string;
  value: string;
  /** Called once typing has paused. */
  onChange: (value: string) => void;
  className?: string;
  ref?: Ref<HTMLInputElement>;
}

export function SearchInput({ label, value, onChange, className, ref }: SearchInputProps) {
  const [typed, setTyped] = useState(value);
  const settled = useDebounced(typed);
  useEffect(() => setTyped(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a settled change of what was typed counts
  useEffect(() => {
    if (settled !== value) onChange(settled);
  }, [settled]);
  return (
    <div className={cn('relative', className)}>
      <Search className="absolute top-2.5 left-2.5 size-4 text-ink-3" aria-hidden />
      <Input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-9 px-8 text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      {typed && (
        <button
          type="button"
          aria-label={common.clear}
          className="absolute top-1.5 right-1.5 rounded-xs p-1 text-ink-3 hover:bg-hover hover:text-ink"
          onClick={() => {
            setTyped('');
            onChange('');
          }}
        >
          <X className="size-4" aria-hidden />
        </button>
      )}
    </div>
  );
}
