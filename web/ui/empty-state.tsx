import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: LucideIcon;
  /** What would stand here. */
  title: string;
  text?: string;
  /** The one action that fills it. */
  action?: ReactNode;
}

export const EmptyState = ({ icon: Icon, title, text, action }: EmptyStateProps) => (
  <div className="flex h-full min-h-48 flex-col items-center justify-center gap-1 p-6 text-center">
    <Icon className="mb-2 size-8 stroke-[1.25] text-ink-3" aria-hidden />
    <p className="font-medium">{title}</p>
    {text && <p className="max-w-80 text-ink-2 text-sm">{text}</p>}
    {action && <div className="mt-3">{action}</div>}
  </div>
);
