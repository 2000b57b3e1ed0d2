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
import { type PickedFile, PickFile } from './pick-file.tsx';

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
  const [file, setFile] = useState<PickedFile | null | undefined>(null);
  const action = actionOf(kind, text.trim(), file);
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
      <form id={formId} onSubmit={submit} className="space-y-3">
        {kind === 'voice' && (
          <Field label={copy.voiceLabel}>
            {(control) => (
              <Textarea {...control} value={text} onChange={(e) => setText(e.target.value)} />
            )}
          </Field>
        )}
        {kind === 'voice' && (
          <PickFile label={copy.recordingLabel} accept="audio/*" onPick={setFile} />
        )}
        {kind === 'image' && (
          <Field label={copy.imageLabel}>
            {(control) => (
              <Input {...control} value={text} onChange={(e) => setText(e.target.value)} />
            )}
          </Field>
        )}
        {kind === 'image' && (
          <PickFile label={copy.pictureLabel} accept="image/*" onPick={setFile} />
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

function actionOf(
  kind: Attachment,
  text: string,
  file: PickedFile | null | undefined,
): CustomerAction | null {
  // The made-up file is not what they wanted to send.
  if (file === undefined) return null;
  const picked = file ? { file } : {};
  if (kind === 'image') return { kind, ...(text ? { caption: text } : {}), ...picked };
  // A real recording speaks for itself.
  if (kind === 'voice' && file) return { kind, file };
  if (kind === 'voice') return text ? { kind, transcript: text } : null;
  const place = places.find(({ name }) => name === text);
  return place ? { kind, ...place } : null;
}
