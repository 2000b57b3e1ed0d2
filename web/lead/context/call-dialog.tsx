import { useState } from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import { common } from '../../copy/common.ts';
import { callCopy as copy } from '../../copy/context.ts';
import { waitsCopy } from '../../copy/waits.ts';
import { toLocalInput } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { useRequestCall } from '../data/actions.ts';

const hourMs = 3_600_000;
const whens = [
  { value: 'now', label: copy.now },
  { value: 'later', label: copy.later },
] as const;

/** Asks that somebody calls the lead. */
export default function CallDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [at, setAt] = useState(() => toLocalInput(new Date(Date.now() + hourMs)));
  const [past, setPast] = useState(false);
  const request = useRequestCall(lead.id);
  const submit = () => {
    if (when === 'now') return request.mutate({}, { onSuccess: onClose });
    const moment = new Date(at);
    if (!(moment.getTime() > Date.now())) return setPast(true);
    request.mutate({ at: moment.toISOString() }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={copy.title}
      description={copy.text}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" busy={request.isPending} onClick={submit}>
            {copy.submit}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label={copy.when}>
          {(control) => <Select {...control} value={when} onChange={setWhen} options={whens} />}
        </Field>
        {when === 'later' && (
          <Field label={copy.at} error={past ? waitsCopy.past : undefined}>
            {(control) => (
              <Input
                {...control}
                type="datetime-local"
                value={at}
                onChange={(event) => {
                  setAt(event.target.value);
                  setPast(false);
                }}
              />
            )}
          </Field>
        )}
      </div>
    </Dialog>
  );
}
