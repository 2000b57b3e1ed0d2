import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import { cn } from '../lib/cn.ts';
import { controlLook } from './input.tsx';

interface SelectOption<V extends string> {
  value: V;
  label: string;
  /** A second line, quiet. */
  detail?: string;
}

interface SelectProps<V extends string> {
  id?: string;
  /** Read aloud when no label points here. */
  label?: string;
  value: V | undefined;
  onChange: (value: V) => void;
  options: readonly SelectOption<V>[];
  placeholder?: string;
  disabled?: boolean;
  className?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** One of a few. Values are never empty: give "none" a value of its own. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { id, label, value, onChange, options, placeholder, disabled, className, ...aria } = props;
  return (
    <Radix.Root
      value={value ?? ''}
      onValueChange={(next) => onChange(next as V)}
      {...(disabled ? { disabled } : {})}
    >
      <Radix.Trigger
        {...(id ? { id } : {})}
        {...aria}
        aria-label={label}
        className={cn(
          controlLook,
          'flex h-9 items-center justify-between gap-2 px-3 text-left data-placeholder:text-ink-3',
          className,
        )}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <ChevronDown className="size-4 shrink-0 text-ink-3" aria-hidden />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-appear overflow-hidden rounded-md bg-raised shadow-overlay"
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                className="relative flex min-h-8 select-none items-center gap-2 rounded-sm py-1 pr-8 pl-2 text-sm outline-none data-highlighted:bg-hover"
              >
                <span className="flex flex-col">
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                  {option.detail && <span className="text-ink-3 text-xs">{option.detail}</span>}
                </span>
                <Radix.ItemIndicator className="absolute right-2">
                  <Check className="size-4 text-accent" aria-hidden />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
