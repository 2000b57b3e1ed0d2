import { plainLetters } from '../../../domain/plain-letters.ts';
import { composerCopy as copy, quickReplies } from '../../copy/conversation.ts';
import { cn } from '../../lib/cn.ts';

interface QuickReply {
  shortcut: string;
  text: string;
}

/** The ready answers for what stands after the slash; null when no slash command is being written. */
export function matchQuickReplies(text: string, firstName: string | null): QuickReply[] | null {
  const typed = /^\/(\S*)$/.exec(text)?.[1];
  if (typed === undefined) return null;
  const wanted = plainLetters(typed);
  return quickReplies
    .filter(
      (reply) =>
        plainLetters(reply.shortcut).startsWith(wanted) ||
        plainLetters(reply.text).includes(wanted),
    )
    .map(({ shortcut, text }) => ({ shortcut, text: addressed(text, firstName) }));
}

const addressed = (text: string, firstName: string | null) =>
  firstName ? text.replace('{nombre}', firstName) : text.replace(/,? ?\{nombre\}/, '');

interface QuickRepliesProps {
  replies: readonly QuickReply[];
  picked: number;
  onPick: (reply: QuickReply) => void;
}

export const QuickReplies = ({ replies, picked, onPick }: QuickRepliesProps) => (
  <div
    role="listbox"
    aria-label={copy.quickReplies}
    className="absolute inset-x-3 bottom-full z-10 mb-1 max-h-72 animate-appear overflow-y-auto rounded-md bg-raised p-1 shadow-overlay"
  >
    <p className="px-2 py-1 font-medium text-ink-3 text-xs">{copy.quickReplies}</p>
    {replies.length === 0 && (
      <p className="px-2 py-1.5 text-ink-2 text-sm">{copy.noQuickReplies}</p>
    )}
    {replies.map((reply, index) => (
      <button
        key={reply.shortcut}
        type="button"
        role="option"
        aria-selected={index === picked}
        // Keeps the cursor in the field.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPick(reply)}
        className={cn(
          'flex w-full gap-3 rounded-sm px-2 py-1.5 text-left text-sm hover:bg-hover',
          index === picked && 'bg-hover',
        )}
      >
        <span className="w-24 shrink-0 font-medium text-accent">/{reply.shortcut}</span>
        <span className="truncate text-ink-2">{reply.text}</span>
      </button>
    ))}
  </div>
);
