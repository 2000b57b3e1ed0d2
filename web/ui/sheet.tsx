import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { common } from '../copy/common.ts';

interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
}

/** A panel from the right edge, over the page; the whole width on a phone. */
export function Sheet({ open, onOpenChange, title, children }: SheetProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 right-0 z-50 flex w-full animate-slide-in flex-col bg-surface shadow-overlay outline-none sm:w-[400px]"
        >
          <header className="flex h-12 shrink-0 items-center border-b px-4">
            <Radix.Title className="font-semibold">{title}</Radix.Title>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
          {/* Last, so that what is asked gets the focus first. */}
          <Radix.Close
            aria-label={common.close}
            className="absolute top-2 right-2 rounded-md p-2 text-ink-3 hover:bg-hover hover:text-ink"
          >
            <X className="size-4" aria-hidden />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
