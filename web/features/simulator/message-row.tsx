import { Ban, List, Megaphone, Reply } from 'lucide-react';
import type { SimulatedMessage } from '../../../api/contract/simulator.ts';
import { cn } from '../../lib/cn.ts';
import { formatFull, formatTime } from '../../lib/format.ts';
import type { Draft } from './chat.tsx';
import { messageCopy as copy, phoneCopy } from './copy.es.ts';
import type { CustomerAction } from './data.ts';
import { MessageBody } from './message-body.tsx';
import { MessageMenu } from './message-menu.tsx';
import { Quote } from './quote.tsx';
import { Ticks } from './ticks.tsx';

interface MessageRowProps {
  message: SimulatedMessage;
  continues: boolean;
  /** null: it answers a message that is gone. */
  quoted: SimulatedMessage | null | undefined;
  mayPlay: boolean;
  act: (action: CustomerAction) => void;
  onDraft: (draft: Draft) => void;
  onChoose: () => void;
}

/** A bubble with its menu, reactions and, under it, what can be pressed. */
export function MessageRow(props: MessageRowProps) {
  const { message, continues, quoted, mayPlay, act, onDraft, onChoose } = props;
  const mine = message.from === 'customer';
  const hasReaction = Boolean(message.customerReaction || message.businessReaction);
  return (
    <div
      className={cn(
        'group flex items-start gap-1',
        mine ? 'flex-row-reverse' : '',
        continues ? 'mt-0.5' : 'mt-2',
        hasReaction && !message.buttons && !message.list && 'mb-4',
      )}
    >
      <div className="max-w-[82%] min-w-0">
        <div
          className={cn(
            'relative rounded-lg px-2.5 pt-1.5 pb-1',
            mine ? 'bg-(--wa-out)' : 'bg-(--wa-in)',
            !continues && (mine ? 'rounded-tr-xs' : 'rounded-tl-xs'),
            message.kind === 'sticker' && 'bg-transparent',
          )}
        >
          {mine && <span className="sr-only">{phoneCopy.you}: </span>}
          {message.fromAd && (
            <p className="mb-1 flex items-center gap-1 text-(--wa-ink-2) text-xs">
              <Megaphone className="size-3" aria-hidden />
              {phoneCopy.adMark}
            </p>
          )}
          {quoted !== undefined && !message.deleted && <Quote message={quoted} />}
          {message.deleted ? <Gone mine={mine} /> : <MessageBody message={message} />}
          <Foot message={message} mine={mine} />
          {hasReaction && <Reactions message={message} />}
        </div>
        {!message.deleted && (
          <Choices message={message} mayPlay={mayPlay} act={act} onChoose={onChoose} />
        )}
      </div>
      {mayPlay && !message.deleted && (
        <MessageMenu message={message} mine={mine} act={act} onDraft={onDraft} />
      )}
    </div>
  );
}

const Gone = ({ mine }: { mine: boolean }) => (
  <p className="flex items-center gap-1.5 text-(--wa-ink-2) italic">
    <Ban className="size-3.5" aria-hidden />
    {mine ? copy.deletedMine : copy.deletedTheirs}
  </p>
);

const Foot = ({ message, mine }: { message: SimulatedMessage; mine: boolean }) => (
  <p className="figures -mb-0.5 flex items-center justify-end gap-1 text-(--wa-ink-2) text-2xs">
    {message.edited && !message.deleted && <span>{copy.edited}</span>}
    <time dateTime={message.at} title={formatFull(message.at)}>
      {formatTime(message.at)}
    </time>
    {mine && !message.deleted && <Ticks status={message.status} />}
  </p>
);

const Reactions = ({ message }: { message: SimulatedMessage }) => (
  <span className="absolute -bottom-4 left-2 flex gap-0.5 rounded-full border border-(--wa-line) bg-(--wa-in) px-1.5 text-sm leading-5">
    {[message.customerReaction, message.businessReaction].map(
      (emoji, index) =>
        emoji && (
          <span
            key={index === 0 ? 'customer' : 'business'}
            role="img"
            aria-label={copy.reaction(emoji)}
          >
            {emoji}
          </span>
        ),
    )}
  </span>
);

const choice =
  'flex min-h-10 w-full items-center justify-center gap-1.5 rounded-lg bg-(--wa-in) px-3 py-1.5 font-medium text-(--wa-link) text-sm hover:brightness-95 disabled:cursor-default disabled:text-(--wa-ink-2)';

/** Quick replies and the list's button, as WhatsApp hangs them under the bubble. */
function Choices({
  message,
  mayPlay,
  act,
  onChoose,
}: Pick<MessageRowProps, 'message' | 'mayPlay' | 'act' | 'onChoose'>) {
  if (!message.buttons?.length && !message.list) return null;
  return (
    <div
      className={cn(
        'flex flex-col gap-0.5',
        message.customerReaction || message.businessReaction ? 'mt-4.5' : 'mt-0.5',
      )}
    >
      {message.list && (
        <button type="button" className={choice} onClick={onChoose}>
          <List className="size-4" aria-hidden />
          {message.list.button}
        </button>
      )}
      {message.buttons?.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          disabled={!mayPlay}
          className={choice}
          onClick={() => act({ kind: 'reply', messageId: message.id, optionId: id })}
        >
          <Reply className="size-4" aria-hidden />
          {title}
        </button>
      ))}
    </div>
  );
}
