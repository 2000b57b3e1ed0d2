import { CircleAlert, RotateCw } from 'lucide-react';
import { common } from '../copy/common.ts';
import { errorSentence, errorTitle } from '../copy/errors.ts';
import { cn } from '../lib/cn.ts';
import { Button } from './button.tsx';

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
  title?: string;
  /** One line, for a part of a panel. */
  compact?: boolean;
}

/** What happened in plain words, what is safe, and the way on. */
export function ErrorState({ error, onRetry, title = errorTitle, compact }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={cn(
        'flex items-center gap-3',
        compact
          ? 'rounded-md border p-3 text-sm'
          : 'h-full min-h-48 flex-col justify-center gap-1 p-6 text-center',
      )}
    >
      <CircleAlert
        className={cn('shrink-0 text-danger', compact ? 'size-4' : 'mb-2 size-8 stroke-[1.25]')}
        aria-hidden
      />
      <div className={compact ? 'flex-1' : ''}>
        {!compact && <p className="font-medium">{title}</p>}
        <p className="max-w-96 text-ink-2 text-sm">{errorSentence(error)}</p>
      </div>
      {onRetry && (
        <Button size={compact ? 'sm' : 'md'} onClick={onRetry} className={compact ? '' : 'mt-3'}>
          <RotateCw aria-hidden />
          {common.retry}
        </Button>
      )}
    </div>
  );
}
