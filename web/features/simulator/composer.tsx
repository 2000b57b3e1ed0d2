import { Mic, Paperclip, SendHorizontal, X } from 'lucide-react';
import { lazy, type SubmitEvent, Suspense, useEffect, useRef, useState } from 'react';
import { AttachMenu, type Attachment } from './attach-menu.tsx';
import type { Draft } from './chat.tsx';
import { composeCopy as copy } from './copy.es.ts';
import type { CustomerAction } from './data.ts';
import { summaryOf } from './summary.ts';

const AttachDialog = lazy(() => import('./attach-dialog.tsx'));

interface ComposerProps {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  act: (action: CustomerAction) => void;
  busy: boolean;
}

const round =
  'flex size-10 shrink-0 items-center justify-center rounded-full bg-(--wa-green-fill) text-(--wa-on-green)';

/** Where the customer writes; also answers and corrects. */
export function Composer({ draft, onDraft, act, busy }: ComposerProps) {
  const [text, setText] = useState('');
  const [attaching, setAttaching] = useState<Attachment>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (draft?.kind === 'edit') setText(draft.message.text);
    // Once the menu that asked for it no longer holds the focus.
    if (draft) requestAnimationFrame(() => field.current?.focus());
  }, [draft]);

  const cancel = () => {
    if (draft?.kind === 'edit') setText('');
    onDraft(null);
  };
  const send = () => {
    const said = text.trim();
    if (!said) return;
    act(actionOf(draft, said));
    setText('');
    onDraft(null);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submit} aria-busy={busy} className="wa-wall px-2 pt-1 pb-2">
      {draft && <DraftBar draft={draft} onCancel={cancel} />}
      <div className="flex items-end gap-1.5">
        <div className="flex min-w-0 flex-1 items-end rounded-[20px] bg-(--wa-in) has-focus-visible:outline-2 has-focus-visible:outline-(--wa-green-fill)">
          <textarea
            ref={field}
            rows={1}
            aria-label={copy.label}
            placeholder={copy.placeholder}
            maxLength={4096}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') cancel();
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              send();
            }}
            className="field-sizing-content max-h-28 min-h-10 flex-1 resize-none bg-transparent py-2.5 pr-1 pl-4 outline-none placeholder:text-(--wa-ink-2)"
          />
          <AttachMenu onPick={setAttaching} act={act}>
            <button
              type="button"
              aria-label={copy.attach}
              className="flex size-10 shrink-0 items-center justify-center rounded-full text-(--wa-ink-2)"
            >
              <Paperclip className="size-5" aria-hidden />
            </button>
          </AttachMenu>
        </div>
        {text.trim() ? (
          <button type="submit" aria-label={copy.send} className={round}>
            <SendHorizontal className="size-5" aria-hidden />
          </button>
        ) : (
          <button
            type="button"
            aria-label={copy.voice}
            onClick={() => setAttaching('voice')}
            className={round}
          >
            <Mic className="size-5" aria-hidden />
          </button>
        )}
      </div>
      <Suspense>
        {attaching && (
          <AttachDialog kind={attaching} act={act} onClose={() => setAttaching(undefined)} />
        )}
      </Suspense>
    </form>
  );
}

function actionOf(draft: Draft, text: string): CustomerAction {
  if (draft?.kind === 'edit') return { kind: 'edit', messageId: draft.message.id, text };
  return { kind: 'text', text, ...(draft ? { quotedId: draft.message.id } : {}) };
}

const DraftBar = ({ draft, onCancel }: { draft: NonNullable<Draft>; onCancel: () => void }) => (
  <div className="mb-1 flex items-center gap-2 rounded-md bg-(--wa-in) p-1.5">
    <div className="min-w-0 flex-1 border-(--wa-green-fill) border-l-4 pl-2 text-xs">
      <p className="font-medium text-(--wa-green)">
        {draft.kind === 'edit' ? copy.editing : copy.replyingTo}
      </p>
      <p className="truncate text-(--wa-ink-2)">{summaryOf(draft.message)}</p>
    </div>
    <button type="button" aria-label={copy.cancel} onClick={onCancel} className="p-1.5">
      <X className="size-4" aria-hidden />
    </button>
  </div>
);
