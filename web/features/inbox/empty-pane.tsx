import { MessagesSquare } from 'lucide-react';
import { inboxCopy as copy } from '../../copy/inbox.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** In the conversation's place before one is chosen. */
export const EmptyPane = () => (
  <div className="flex-1 bg-canvas">
    <EmptyState icon={MessagesSquare} title={copy.pick} text={copy.pickText} />
  </div>
);
