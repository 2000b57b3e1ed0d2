import type { ReactNode } from 'react';

/** A key of the keyboard. */
export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="rounded-xs border border-line bg-sunken px-1 font-sans text-2xs text-ink-3">
    {children}
  </kbd>
);
