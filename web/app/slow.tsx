import { Hourglass } from 'lucide-react';
import { common, slow } from '../copy/common.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** The server does not answer and has not failed either. */
export const Slow = ({ onRetry }: { onRetry: () => void }) => (
  <div role="status" className="h-full">
    <EmptyState
      icon={Hourglass}
      title={slow.title}
      text={slow.text}
      action={<Button onClick={onRetry}>{common.retry}</Button>}
    />
  </div>
);
