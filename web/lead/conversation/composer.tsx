import { SendHorizontal } from 'lucide-react';
import {
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import { composerCopy as copy } from '../../copy/conversation.ts';
import { useNow } from '../../lib/use-now.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { toast } from '../../ui/toaster.tsx';
import { useSend } from '../data/outgoing.ts';
import { keepDraft, keptDraft } from './drafts.ts';
import { matchQuickReplies, QuickReplies } from './quick-replies.tsx';
import { Suggestions } from './suggestions.tsx';
import { WindowClock } from './window-clock.tsx';
import { WindowClosed } from './window-closed.tsx';

export interface ComposerHandle {
  focus: () => void;
}

/** WhatsApp's limit for a text. */
const longestText = 4096;
const tallestPx = 160;

/** Where a person writes. Outside the 24-hour window only templates can be sent. */
export function Composer({ lead, ref }: { lead: Lead; ref: Ref<ComposerHandle> }) {
  const [text, setText] = useState(() => keptDraft(lead.id));
  const [picked, setPicked] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const { send } = useSend(lead.id);
  const isOpen = useWindowIsOpen(lead.windowClosesAt);
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }));
  useGrow(field, text);

  const write = (next: string) => {
    setText(next);
    keepDraft(lead.id, next);
  };
  const put = (next: string) => {
    write(next);
    field.current?.focus();
  };
  /** What was being written is kept: a suggestion goes below it, and out again. */
  const suggest = (suggested: string) => {
    const written = text.trimEnd();
    put(written ? `${written}\n${suggested}` : suggested);
    if (written) toast(copy.added, { action: { label: copy.undo, onClick: () => put(text) } });
  };
  const replies = matchQuickReplies(text, lead.firstName);
  const trimmed = text.trim();
  const over = trimmed.length - longestText;
  const submit = () => {
    if (!trimmed || over > 0) return;
    write('');
    void send({ text: trimmed }, trimmed);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // An accent or emoji being composed also ends with Enter.
    if (event.nativeEvent.isComposing) return;
    if (replies) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        setPicked((replies.length + picked + step) % Math.max(1, replies.length));
        return;
      }
      const reply = replies[Math.min(picked, replies.length - 1)];
      if ((event.key === 'Enter' || event.key === 'Tab') && reply) {
        event.preventDefault();
        put(reply.text);
        setPicked(0);
        return;
      }
    }
    if (event.key === 'Escape') {
      if (replies) write('');
      field.current?.blur();
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
  };

  return (
    <div className="shrink-0 border-t bg-surface pb-[env(safe-area-inset-bottom)]">
      <Suggestions lead={lead} onUse={suggest} />
      {isOpen ? (
        <div className="relative px-3 py-2.5">
          {replies && (
            <QuickReplies replies={replies} picked={picked} onPick={({ text }) => put(text)} />
          )}
          <div className="flex items-end gap-2 rounded-lg border border-line-strong bg-surface px-3 py-1.5 focus-within:border-accent">
            <textarea
              ref={field}
              rows={1}
              aria-label={copy.label}
              placeholder={lead.owner.kind === 'bot' ? copy.placeholderTakes : copy.placeholder}
              value={text}
              onChange={(event) => write(event.target.value)}
              onKeyDown={onKeyDown}
              className="max-h-40 flex-1 resize-none bg-transparent py-1.5 outline-none placeholder:text-ink-3"
            />
            <IconButton
              icon={SendHorizontal}
              label={copy.send}
              disabled={!trimmed || over > 0}
              onClick={submit}
              className="bg-accent-fill text-on-accent hover:bg-accent-fill-hover hover:text-on-accent disabled:bg-sunken disabled:text-ink-3 disabled:opacity-100"
            />
          </div>
          <div className="flex items-center justify-between gap-3 px-1 pt-1 text-2xs text-ink-3">
            <WindowClock closesAt={lead.windowClosesAt} />
            {over > 0 ? (
              <span className="text-danger" role="alert">
                {copy.tooLong(over)}
              </span>
            ) : (
              <span className="max-md:hidden">{copy.hint}</span>
            )}
          </div>
        </div>
      ) : (
        <WindowClosed lead={lead} />
      )}
    </div>
  );
}

function useWindowIsOpen(closesAt: string | null): boolean {
  const nowMs = useNow();
  return closesAt !== null && Date.parse(closesAt) > nowMs;
}

/** The field is as tall as what is written, up to a limit. */
function useGrow(field: React.RefObject<HTMLTextAreaElement | null>, text: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again whenever the text changes
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, tallestPx)}px`;
  }, [field, text]);
}
