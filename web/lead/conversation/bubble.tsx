import { Bot } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Message } from '../../../api/contract/messages.ts';
import { conversationCopy as copy } from '../../copy/conversation.ts';
import { cn } from '../../lib/cn.ts';

type BubbleAuthor = Message['author'];

const looks: Record<BubbleAuthor, string> = {
  customer: 'bg-bubble-customer ring-1 ring-line',
  bot: 'bg-bubble-bot',
  agent: 'bg-bubble-agent text-on-bubble-agent',
};

interface BubbleProps {
  author: BubbleAuthor;
  /** Stands over the first bubble of a group. */
  byline?: string | undefined;
  continues: boolean;
  /** Time, ticks; drawn inside at the bottom right. */
  foot: ReactNode;
  /** Reactions, hanging from the lower edge. */
  reactions?: ReactNode;
  /** Under the bubble: why it failed, and what to do. */
  below?: ReactNode;
  /** The customer took it back. */
  isGone?: boolean;
  children: ReactNode;
}

/** Customer left, assistant right in a tint with its mark, person right in solid. */
export function Bubble(props: BubbleProps) {
  const { author, byline, continues, foot, reactions, below, isGone, children } = props;
  const ours = author !== 'customer';
  return (
    <div
      className={cn(
        'flex flex-col',
        ours ? 'items-end' : 'items-start',
        continues ? 'mt-0.5' : 'mt-3',
      )}
    >
      {byline && !continues && (
        <span className="mb-0.5 flex items-center gap-1 px-1 text-2xs text-ink-3">
          {author === 'bot' && <Bot className="size-3" aria-hidden />}
          {byline}
        </span>
      )}
      <div
        className={cn(
          'relative max-w-[min(85%,34rem)] rounded-lg px-3 py-1.5',
          isGone ? 'text-ink-3 ring-1 ring-line' : looks[author],
          ours ? 'rounded-br-xs' : 'rounded-bl-xs',
          Boolean(reactions) && 'mb-4',
        )}
      >
        {ours || <span className="sr-only">{copy.customer}: </span>}
        {children}
        <div
          className={cn(
            'figures -mb-0.5 flex items-center justify-end gap-1 text-2xs',
            author === 'agent' && !isGone ? 'text-on-bubble-agent-2' : 'text-ink-3',
          )}
        >
          {foot}
        </div>
        {reactions}
      </div>
      {below}
    </div>
  );
}
