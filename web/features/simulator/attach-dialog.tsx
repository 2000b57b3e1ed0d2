import { type SubmitEvent, useState } from 'react';
import { common } from '../../copy/common.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Textarea } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import type { Attachment } from './attach-menu.tsx';
import { composeCopy as copy, places } from './copy.es.ts';
import type { CustomerAction } from './data.ts';

interface AttachDialogProps {
  kind: Attachment;
  act: (action: CustomerAction) => void;
  onClose: () => void;
}

const heads: Record<Attachment, { title: string; text: string }> = {
  voice: { title: copy.voiceTitle, text: copy.voiceText },
  image: { title: copy.imageTitle, text: copy.imageText },
  location: { title: copy.placeTitle, text: copy.placeText },
};
const formId = 'attach';

/** The words a voice note says, a picture's caption, or which place. */
export default function AttachDialog({ kind, act, onClose }: AttachDialogProps) {
  const [text, setText] = useState(kind === 'location' ? (places[0]?.name ?? '') : '');
  const action = actionOf(kind, text.trim());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!action) return;
    act(action);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={heads[kind].title}
      description={heads[kind].text}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" form={formId} disabled={!action}>
            {copy.send}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        {kind === 'voice' && (
          <Field label={copy.voiceLabel}>
            {(control) => (
              <Textarea {...control} value={text} onChange={(e) => setText(e.target.value)} />
            )}
          </Field>
        )}
        {kind === 'image' && (
          <Field label={copy.imageLabel}>
            {(control) => (
              <Input {...control} value={text} onChange={(e) => setText(e.target.value)} />
            )}
          </Field>
        )}
        {kind === 'location' && (
          <Field label={copy.placeLabel}>
            {(control) => (
              <Select
                {...control}
                value={text}
                onChange={setText}
                options={places.map(({ name }) => ({ value: name, label: name }))}
              />
            )}
          </Field>
        )}
      </form>
    </Dialog>
  );
}

function actionOf(kind: Attachment, text: string): CustomerAction | null {
  if (kind === 'image') return { kind, ...(text ? { caption: text } : {}) };
  if (kind === 'voice') return text ? { kind, transcript: text } : null;
  const place = places.find(({ name }) => name === text);
  return place ? { kind, ...place } : null;
}
