import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { common } from '../copy/common.ts';
import { cn } from '../lib/cn.ts';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}

/** A question or a form over the page. On a phone it rises from the bottom. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, footer, wide, children } = props;
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-veil" />
        <Radix.Content
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          // Without a trigger of its own nothing would get the focus back.
          onCloseAutoFocus={(event) => {
            const { current } = opener;
            if (!(current instanceof HTMLElement) || current === document.body) return;
            if (!current.isConnected) return;
            event.preventDefault();
            current.focus();
          }}
          className={cn(
            'fixed z-50 flex max-h-[min(92dvh,720px)] animate-appear flex-col bg-raised shadow-overlay outline-none',
            'inset-x-0 bottom-0 rounded-t-lg md:inset-x-auto md:top-1/2 md:bottom-auto md:left-1/2 md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-lg',
            wide ? 'md:w-[640px]' : 'md:w-[440px]',
          )}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header className="px-5 pt-4 pr-12 pb-2">
            <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
            {description && (
              <Radix.Description className="text-ink-2 text-sm">{description}</Radix.Description>
            )}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-2">{children}</div>
          {footer && (
            <footer className="flex justify-end gap-2 px-5 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
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
