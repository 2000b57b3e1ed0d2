import { Info } from 'lucide-react';
import { Popover } from '../../ui/popover.tsx';

interface FigureProps {
  name: string;
  value: string | number;
  /** What exactly is counted: a press, a tap or Enter shows it. */
  definition: string;
}

export const Figure = ({ name, value, definition }: FigureProps) => (
  <div>
    <dt className="text-ink-3 text-xs">
      <Popover
        label={name}
        align="start"
        className="w-72"
        trigger={
          <button
            type="button"
            title={definition}
            className="-mx-1 -my-1 inline-flex min-h-6 items-center gap-1 rounded-xs px-1 text-left hover:text-ink"
          >
            {name}
            <Info className="size-3 shrink-0" aria-hidden />
          </button>
        }
      >
        <p className="p-3 text-sm">{definition}</p>
      </Popover>
    </dt>
    <dd className="figures font-semibold text-xl">{value}</dd>
  </div>
);
