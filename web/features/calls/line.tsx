import type { CallLineView } from '../../../api/contract/calls.ts';
import { cn } from '../../lib/cn.ts';
import { callCopy as copy } from './copy.es.ts';

const looks: Record<CallLineView['author'], string> = {
  customer: 'text-ink',
  bot: 'text-accent',
  agent: 'text-success',
};

/** Who said what, in one paragraph. */
export const Line = ({ line }: { line: CallLineView }) => (
  <p className="break-words">
    <span className={cn('font-medium', looks[line.author])}>{copy[line.author]}: </span>
    {line.text}
    {line.isInterrupted && (
      <span className="text-ink-3" title={copy.interrupted}>
        {' '}
        —<span className="sr-only"> ({copy.interrupted})</span>
      </span>
    )}
  </p>
);
