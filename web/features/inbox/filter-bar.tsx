import { ListFilter, X } from 'lucide-react';
import { classifications, stages } from '../../../domain/lead.ts';
import { inboxCopy as copy } from '../../copy/inbox.ts';
import { stageNames } from '../../copy/lead.ts';
import { cn } from '../../lib/cn.ts';
import { Button } from '../../ui/button.tsx';
import { ClassBadge } from '../../ui/class-badge.tsx';
import { Menu, MenuChoice, MenuSeparator } from '../../ui/menu.tsx';
import type { useFilters } from './filters.ts';

type Url = ReturnType<typeof useFilters>['url'];

interface FilterBarProps {
  url: Url;
  onChange: (changes: Url) => void;
  isFiltered: boolean;
}

const owners = ['me', 'bot', 'agent', 'unassigned'] as const;
/** A choice has no empty value. */
const any = '-';
const orEmpty = (value: string) => (value === any ? '' : value);

/** Who owns it and unread, one press away; class and stage in the menu beside. */
export function FilterBar({ url, onChange, isFiltered }: FilterBarProps) {
  const inMenu = Number(Boolean(url.clase)) + Number(Boolean(url.etapa));
  return (
    <div className="flex items-center gap-1">
      <div className="flex min-w-0 flex-1 gap-1 overflow-x-auto [scrollbar-width:none]">
        <Chip on={url.atiende === 'me'} onPress={(on) => onChange({ atiende: on ? 'me' : '' })}>
          {copy.owners.me}
        </Chip>
        <Chip on={Boolean(url.sinleer)} onPress={(on) => onChange({ sinleer: on ? '1' : '' })}>
          {copy.unreadOnly}
        </Chip>
        <Chip on={url.clase === 'HOT'} onPress={(on) => onChange({ clase: on ? 'HOT' : '' })}>
          <ClassBadge classification="HOT" plain />
        </Chip>
      </div>
      {isFiltered && (
        <Button
          look="quiet"
          size="sm"
          className="px-1.5"
          aria-label={copy.clearFilters}
          title={copy.clearFilters}
          onClick={() => onChange({ clase: '', etapa: '', atiende: '', sinleer: '', q: '' })}
        >
          <X aria-hidden />
        </Button>
      )}
      <Menu
        className="max-h-[70vh] w-56 overflow-y-auto"
        trigger={
          <Button look="quiet" size="sm" className={cn('px-2', inMenu > 0 && 'text-accent')}>
            <ListFilter aria-hidden />
            {copy.filters}
            {inMenu > 0 && <span className="figures">{inMenu}</span>}
          </Button>
        }
      >
        <MenuChoice
          label={copy.owner}
          value={url.atiende ?? any}
          onChange={(value) => onChange({ atiende: orEmpty(value) })}
          options={[
            { value: any, label: copy.anyOwner },
            ...owners.map((value) => ({ value, label: copy.owners[value] })),
          ]}
        />
        <MenuSeparator />
        <MenuChoice
          label={copy.classification}
          value={url.clase ?? any}
          onChange={(value) => onChange({ clase: orEmpty(value) })}
          options={[
            { value: any, label: copy.allClasses },
            ...classifications.map((value) => ({
              value,
              label: <ClassBadge classification={value} plain />,
            })),
          ]}
        />
        <MenuSeparator />
        <MenuChoice
          label={copy.stage}
          value={url.etapa ?? any}
          onChange={(value) => onChange({ etapa: orEmpty(value) })}
          options={[
            { value: any, label: copy.allStages },
            ...stages.map((value) => ({ value, label: stageNames[value] })),
          ]}
        />
      </Menu>
    </div>
  );
}

interface ChipProps {
  on: boolean;
  onPress: (on: boolean) => void;
  children: React.ReactNode;
}

const Chip = ({ on, onPress, children }: ChipProps) => (
  <button
    type="button"
    aria-pressed={on}
    onClick={() => onPress(!on)}
    className={cn(
      '-outline-offset-1 h-7 shrink-0 rounded-full border px-2.5 font-medium text-xs transition-colors',
      on ? 'border-accent bg-accent-soft text-accent' : 'text-ink-2 hover:bg-hover',
    )}
  >
    {children}
  </button>
);
