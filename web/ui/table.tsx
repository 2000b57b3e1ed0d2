import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { cn } from '../lib/cn.ts';
import { LoadingNote, Skeleton } from './skeleton.tsx';

export interface Column<T> {
  id: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** Figures stand on the right. */
  align?: 'right';
  /** A CSS width. */
  width?: string;
  /** Left out on narrow screens. */
  wideOnly?: boolean;
}

interface TableProps<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** Makes the whole row a link; the first cell carries it. */
  rowHref?: (row: T) => string;
  loading?: boolean;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  /** Called when the end comes near; for the next page. */
  onEndNear?: (() => void) | undefined;
}

const rowHeightPx = 44;

/** The one table: sticky head, rows drawn only where one looks, so 10,000 scroll like ten. It fills its parent. */
export function Table<T>(props: TableProps<T>) {
  const { label, columns, rows, rowKey, rowHref, loading, empty, onEndNear } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && lastDrawn >= rows.length - 10) onEndNear?.();
  }, [lastDrawn, rows.length, onEndNear]);

  if (!loading && rows.length === 0 && empty) return empty;
  return (
    <div
      ref={scroller}
      // Rows that are links bring the keyboard here by themselves.
      tabIndex={rowHref ? undefined : 0}
      className="-outline-offset-2 h-full overflow-auto bg-surface"
    >
      <table aria-label={label} aria-rowcount={rows.length} className="w-full table-fixed text-sm">
        <thead className="sticky top-0 z-10 bg-surface shadow-[inset_0_-1px_0_var(--color-line)]">
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={{ width: column.width }}
                className={cn(
                  'h-9 px-3 text-left font-medium text-ink-3 text-xs first:pl-4 last:pr-4',
                  column.align === 'right' && 'text-right',
                  column.wideOnly && 'max-md:hidden',
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loading && <LoadingRows columns={columns} />}
          <Spacer heightPx={drawn[0]?.start ?? 0} />
          {drawn.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <tr
                key={rowKey(row)}
                style={{ height: rowHeightPx }}
                className="relative border-b hover:bg-hover has-[a:focus-visible]:bg-selected"
              >
                {columns.map((column, index) => (
                  <td
                    key={column.id}
                    className={cn(
                      'truncate px-3 first:pl-4 last:pr-4',
                      column.align === 'right' && 'figures text-right',
                      column.wideOnly && 'max-md:hidden',
                    )}
                  >
                    {index === 0 && rowHref ? (
                      <Link to={rowHref(row)} className="after:absolute after:inset-0">
                        {column.cell(row)}
                      </Link>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer heightPx={virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

const Spacer = ({ heightPx }: { heightPx: number }) =>
  heightPx > 0 ? <tr aria-hidden style={{ height: heightPx }} /> : null;

function LoadingRows<T>({ columns }: { columns: readonly Column<T>[] }) {
  return Array.from({ length: 8 }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders
    <tr key={row} style={{ height: rowHeightPx }} className="border-b">
      {columns.map((column) => (
        <td key={column.id} className={cn('px-3 first:pl-4', column.wideOnly && 'max-md:hidden')}>
          {row === 0 && column === columns[0] && <LoadingNote />}
          <Skeleton className="h-3.5 w-3/5" />
        </td>
      ))}
    </tr>
  ));
}
