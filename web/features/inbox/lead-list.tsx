import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { inboxCopy as copy } from '../../copy/inbox.ts';
import { LeadRow } from './lead-row.tsx';

interface LeadListProps {
  leads: readonly Lead[];
  openId: LeadId | undefined;
  /** The URL's query, kept when another conversation is opened. */
  search: string;
  onEndNear: (() => void) | undefined;
}

export const rowHeightPx = 84;

/** Draws only the rows in view, so that 10,000 scroll like ten. */
export function LeadList({ leads, openId, search, onEndNear }: LeadListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: leads.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => leads[index]?.id ?? index,
    estimateSize: () => rowHeightPx,
    overscan: 8,
  });
  const drawn = virtual.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastDrawn >= leads.length - 10) onEndNear?.();
  }, [lastDrawn, leads.length, onEndNear]);

  // J and K may open a row out of sight.
  const openIndex = leads.findIndex(({ id }) => id === openId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another one is opened, not when the list moves
  useEffect(() => {
    if (openIndex >= 0) virtual.scrollToIndex(openIndex, { align: 'auto' });
  }, [openId]);

  return (
    <div ref={scroller} className="h-full overflow-y-auto">
      <ul aria-label={copy.list} className="relative" style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const lead = leads[item.index];
          return (
            lead && (
              <li
                key={item.key}
                aria-setsize={leads.length}
                aria-posinset={item.index + 1}
                className="absolute inset-x-0 top-0"
                style={{ height: rowHeightPx, transform: `translateY(${item.start}px)` }}
              >
                <LeadRow lead={lead} isOpen={lead.id === openId} search={search} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
