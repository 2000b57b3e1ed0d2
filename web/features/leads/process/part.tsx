import type { ReactNode } from 'react';

export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3 className="mb-2 font-semibold text-sm">{title}</h3>
    {children}
  </section>
);

export const Nothing = ({ children }: { children: ReactNode }) => (
  <p className="text-ink-3 text-sm">{children}</p>
);
