import type { Lead } from '../../../api/contract/leads.ts';
import { common } from '../../copy/common.ts';
import { optOutCopy as copy } from '../../copy/context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useOptOut } from '../data/actions.ts';

export default function OptOutDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const optOut = useOptOut(lead.id);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={copy.title}
      description={copy.text}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="danger"
            busy={optOut.isPending}
            onClick={() => optOut.mutate(undefined, { onSuccess: onClose })}
          >
            {copy.submit}
          </Button>
        </>
      }
    />
  );
}
