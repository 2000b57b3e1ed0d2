import { common } from '../copy/common.ts';
import { cn } from '../lib/cn.ts';

/** A grey piece in the final shape of what is loading. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden className={cn('block animate-pulse rounded-xs bg-line', className)} />
);

/** Says to screen readers, once, that something is loading. */
export const LoadingNote = () => (
  <span role="status" className="sr-only">
    {common.loading}
  </span>
);
