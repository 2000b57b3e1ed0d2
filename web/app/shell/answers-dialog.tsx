import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Me, setPresence } from '../../../api/contract/session.ts';
import { common } from '../../copy/common.ts';
import { answersCopy as copy } from '../../copy/phone.ts';
import { callRoute } from '../../lib/call-route.ts';
import { formatPhone } from '../../lib/format.ts';
import { keys } from '../../lib/keys.ts';
import { useMe } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { toast, toastError } from '../../ui/toaster.tsx';

const places = [
  { value: 'browser', label: copy.browser },
  { value: 'phone', label: copy.phone },
] as const;
const wellFormed = /^\+[1-9]\d{7,14}$/;

/** Where one is rung: in the browser or on a number. */
export default function AnswersDialog({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const [answersOn, setAnswersOn] = useState<Me['answersOn']>(me.answersOn);
  const [written, setWritten] = useState(me.phone === null ? '' : formatPhone(me.phone));
  const [isBad, setBad] = useState(false);
  const save = useSave(onClose);
  const submit = () => {
    const phone = written.replace(/[\s().-]/g, '');
    if (answersOn === 'browser') return save.mutate({ answersOn });
    if (!wellFormed.test(phone)) return setBad(true);
    save.mutate({ answersOn, phone });
  };
  const hasNoBrowser = answersOn === 'browser' && !me.installation.hasBrowserPhone;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={copy.title}
      description={copy.text}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" busy={save.isPending} onClick={submit}>
            {common.save}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Field label={copy.where} hint={hasNoBrowser ? copy.noBrowser : undefined}>
          {(control) => (
            <Select {...control} value={answersOn} onChange={setAnswersOn} options={places} />
          )}
        </Field>
        {answersOn === 'phone' && (
          <Field
            label={copy.number}
            hint={copy.numberHint}
            error={isBad ? copy.badNumber : undefined}
          >
            {(control) => (
              <Input
                {...control}
                type="tel"
                autoComplete="tel"
                value={written}
                onChange={(event) => {
                  setWritten(event.target.value);
                  setBad(false);
                }}
              />
            )}
          </Field>
        )}
      </div>
    </Dialog>
  );
}

function useSave(onClose: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { answersOn: Me['answersOn']; phone?: string }) =>
      callRoute(setPresence, { body }),
    onSuccess: (me) => {
      client.setQueryData(keys.me, me);
      toast.success(copy.saved);
      onClose();
    },
    onError: (error) => toastError(error, copy.notSaved),
  });
}
