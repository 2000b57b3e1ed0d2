import { LockKeyhole } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import { composerCopy as copy } from '../../copy/conversation.ts';
import { Button } from '../../ui/button.tsx';

const TemplateDialog = lazy(() => import('./template-dialog.tsx'));

/** In the composer's place once the window has closed. */
export function WindowClosed({ lead }: { lead: Lead }) {
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-3 px-4 py-3">
      <LockKeyhole className="size-4 shrink-0 text-ink-3" aria-hidden />
      <div className="min-w-48 flex-1">
        <p className="font-medium text-sm">{copy.closedTitle}</p>
        <p className="text-ink-2 text-xs">{copy.closedText}</p>
      </div>
      <Button look="primary" onClick={() => setChoosing(true)}>
        {copy.chooseTemplate}
      </Button>
      {choosing && (
        <Suspense>
          <TemplateDialog lead={lead} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </div>
  );
}
