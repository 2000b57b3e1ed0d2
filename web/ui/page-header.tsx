import type { ReactNode } from 'react';
import { appName } from '../copy/common.ts';

interface PageHeaderProps {
  title: string;
  /** One quiet line: how many, since when. */
  detail?: ReactNode;
  /** A link back, on the left. */
  back?: ReactNode;
  actions?: ReactNode;
}

export const PageHeader = ({ title, detail, back, actions }: PageHeaderProps) => (
  <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-4 py-2">
    <title>{`${title} · ${appName}`}</title>
    {back}
    <div className="min-w-0 flex-1">
      <h1 className="truncate font-semibold text-lg">{title}</h1>
      {detail && <p className="truncate text-ink-3 text-xs">{detail}</p>}
    </div>
    {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
  </header>
);
