import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode;
  align?: 'start' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  className?: string;
  children: ReactNode;
}

export const Menu = ({
  trigger,
  align = 'end',
  side = 'bottom',
  className,
  children,
}: MenuProps) => (
  <Radix.Root modal={false}>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Content
        align={align}
        side={side}
        sideOffset={6}
        collisionPadding={8}
        onCloseAutoFocus={keepFocusWhereItWent}
        className={cn(
          'z-50 min-w-48 animate-appear rounded-md bg-raised p-1 text-sm shadow-overlay',
          className,
        )}
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);

/**
 * The trigger gets the focus back only if nothing took it: an item may have sent it to a field, and
 * Enter there must not open the menu again.
 */
function keepFocusWhereItWent(event: Event): void {
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body) event.preventDefault();
}

const row =
  'flex min-h-8 select-none items-center gap-2 rounded-sm px-2 py-1 outline-none data-highlighted:bg-hover data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0';

interface MenuItemProps {
  icon?: LucideIcon;
  onSelect: () => void;
  danger?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

export const MenuItem = ({ icon: Icon, onSelect, danger, disabled, children }: MenuItemProps) => (
  <Radix.Item
    onSelect={onSelect}
    {...(disabled ? { disabled } : {})}
    className={cn(row, danger && 'text-danger')}
  >
    {Icon && <Icon aria-hidden className={danger ? '' : 'text-ink-3'} />}
    {children}
  </Radix.Item>
);

interface MenuChoiceProps<V extends string> {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: ReactNode }[];
}

/** A group of which exactly one is on. */
export function MenuChoice<V extends string>({
  label,
  value,
  onChange,
  options,
}: MenuChoiceProps<V>) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onChange(next as V)}>
      <Radix.Label className="px-2 pt-1.5 pb-1 font-medium text-ink-3 text-xs">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          className={cn(row, 'justify-between')}
        >
          <span className="flex items-center gap-2">{option.label}</span>
          <Radix.ItemIndicator>
            <Check className="text-accent" aria-hidden />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2 py-1.5">{children}</Radix.Label>
);
export const MenuSeparator = () => <Radix.Separator className="my-1 h-px bg-line" />;
