import { TriangleAlert } from 'lucide-react';
import { common } from '../copy/common.ts';
import { crashText, crashTitle } from '../copy/errors.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** A room that broke. The frame around it goes on working. */
export const Crash = () => (
  <div role="alert" className="h-full">
    <EmptyState
      icon={TriangleAlert}
      title={crashTitle}
      text={crashText}
      action={
        <Button look="primary" onClick={() => window.location.reload()}>
          {common.retry}
        </Button>
      }
    />
  </div>
);
