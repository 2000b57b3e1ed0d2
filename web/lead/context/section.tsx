import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** On the right of the title. */
  action?: ReactNode;
  children: ReactNode;
}

export const Section = ({ title, action, children }: SectionProps) => (
  <section className="px-4 py-3">
    <header className="mb-2 flex min-h-7 items-center justify-between gap-2">
      <h3 className="font-semibold text-sm">{title}</h3>
      {action}
    </header>
    {children}
  </section>
);
