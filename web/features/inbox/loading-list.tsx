import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx';
import { rowHeightPx } from './lead-list.tsx';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

export const LoadingList = () => (
  <>
    <LoadingNote />
    {rows.map((row) => (
      <div key={row} className="flex gap-3 border-b px-3 py-2.5" style={{ height: rowHeightPx }}>
        <Skeleton className="size-9 rounded-full" />
        <div className="flex flex-1 flex-col gap-2.5 pt-1">
          <Skeleton className="h-3 w-2/5" />
          <Skeleton className="h-3 w-4/5" />
          <Skeleton className="h-3 w-1/3" />
        </div>
      </div>
    ))}
  </>
);
