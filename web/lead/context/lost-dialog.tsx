import { useState } from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import type { markLeadLost } from '../../../api/contract/ownership.ts';
import { common } from '../../copy/common.ts';
import { lostCopy as copy } from '../../copy/context.ts';
import { lostReasonNames } from '../../copy/lead.ts';
import type { CallInput } from '../../lib/call-route.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useMarkLost } from '../data/actions.ts';

type Reason = CallInput<typeof markLeadLost>['body']['reason'];
const options = Object.entries(lostReasonNames).map(([value, label]) => ({
  value: value as Reason,
  label,
}));

export default function LostDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const [reason, setReason] = useState<Reason>();
  const markLost = useMarkLost(lead.id);
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
            busy={markLost.isPending}
            disabled={!reason}
            onClick={() => reason && markLost.mutate({ reason }, { onSuccess: onClose })}
          >
            {copy.submit}
          </Button>
        </>
      }
    >
      <Field label={copy.reason}>
        {(control) => (
          <Select
            {...control}
            value={reason}
            onChange={setReason}
            options={options}
            placeholder={copy.choose}
          />
        )}
      </Field>
    </Dialog>
  );
}
