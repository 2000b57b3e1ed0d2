import { useState } from 'react';
import { common } from '../../copy/common.ts';
import { waitsCopy as copy } from '../../copy/waits.ts';
import { toLocalInput } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

interface MoveDialogProps {
  name: string;
  dueAt: string | undefined;
  onClose: () => void;
  onMove: (dueAt: string) => void;
}

export default function MoveDialog({ name, dueAt, onClose, onMove }: MoveDialogProps) {
  const [at, setAt] = useState(toLocalInput(dueAt ? new Date(dueAt) : new Date()));
  const [past, setPast] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={copy.moveTitle}
      description={name}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="primary"
            onClick={() => {
              const moment = new Date(at);
              if (!(moment.getTime() > Date.now())) return setPast(true);
              onMove(moment.toISOString());
              onClose();
            }}
          >
            {copy.moveSubmit}
          </Button>
        </>
      }
    >
      <Field label={copy.moveLabel} error={past ? copy.past : undefined}>
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
    </Dialog>
  );
}
