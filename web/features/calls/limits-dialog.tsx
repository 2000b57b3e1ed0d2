import { useState } from 'react';
import type { Dialer } from '../../../api/contract/calls.ts';
import { common } from '../../copy/common.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { dialerCopy as copy } from './copy.es.ts';
import { useSteerDialer } from './data.ts';

interface LimitsDialogProps {
  limits: Dialer['limits'];
  onClose: () => void;
}

/** How fast and how many at once. */
export function LimitsDialog({ limits, onClose }: LimitsDialogProps) {
  const [perSecond, setPerSecond] = useState(String(limits.callsPerSecond));
  const [atOnce, setAtOnce] = useState(String(limits.callsAtOnce));
  const { setLimits } = useSteerDialer();
  const callsPerSecond = Number(perSecond.replace(',', '.'));
  const callsAtOnce = Number(atOnce);
  const isPaceFine = callsPerSecond > 0 && callsPerSecond <= 100;
  const isCountFine = Number.isInteger(callsAtOnce) && callsAtOnce >= 1 && callsAtOnce <= 1000;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={copy.limitsTitle}
      description={copy.limitsText}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="primary"
            busy={setLimits.isPending}
            disabled={!isPaceFine || !isCountFine}
            onClick={() =>
              setLimits.mutate({ callsPerSecond, callsAtOnce }, { onSuccess: onClose })
            }
          >
            {common.save}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field
          label={copy.callsPerSecond}
          hint={copy.callsPerSecondHint}
          error={isPaceFine ? undefined : copy.badPerSecond}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={perSecond}
              onChange={(event) => setPerSecond(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={copy.callsAtOnce}
          hint={copy.callsAtOnceHint}
          error={isCountFine ? undefined : copy.badAtOnce}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={atOnce}
              onChange={(event) => setAtOnce(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
