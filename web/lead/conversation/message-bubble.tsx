import { Phone } from 'lucide-react';
import type { Message } from '../../../api/contract/messages.ts';
import type { LeadId } from '../../../domain/ids.ts';
import type { MessageStatus } from '../../../domain/message.ts';
import { leadCallsCopy } from '../../copy/calls.ts';
import { conversationCopy as copy, failureSentence } from '../../copy/conversation.ts';
import { formatFull, formatTime } from '../../lib/format.ts';
import { Bubble } from './bubble.tsx';
import { MessageContent } from './message-content.tsx';
import { StatusTick } from './status-tick.tsx';
import { UnderstandingButton } from './understanding.tsx';

interface MessageBubbleProps {
  leadId: LeadId;
  message: Message;
  continues: boolean;
  /** Offered under a message that failed. */
  onResend?: ((message: Message) => void) | undefined;
}

export function MessageBubble({ leadId, message, continues, onResend }: MessageBubbleProps) {
  const { author, at, status, editedAt, deletedAt, direction } = message;
  const failed = status === 'failed';
  // Said on the telephone: heard, not delivered.
  const isSpoken = message.channel === 'call';
  return (
    <Bubble
      author={author}
      continues={continues}
      byline={bylineOf(message)}
      isGone={deletedAt !== null}
      reactions={reactionsOf(message)}
      foot={
        <>
          {message.isUnderstood && !deletedAt && (
            <UnderstandingButton leadId={leadId} message={message} />
          )}
          {editedAt && !deletedAt && <span>{copy.edited}</span>}
          <time dateTime={at} title={formatFull(at)}>
            {formatTime(at)}
          </time>
          {isSpoken && <Phone className="size-3" aria-label={leadCallsCopy.onCall} />}
          {direction === 'outbound' && !isSpoken && (
            <StatusTick status={status as MessageStatus} solid={author === 'agent'} />
          )}
        </>
      }
      below={
        failed && (
          <p
            title={message.errorText ?? undefined}
            className="mt-1 max-w-[min(85%,34rem)] text-right text-danger text-xs"
          >
            {failureSentence(message.errorCode, message.errorText)}
            {onResend && message.text && author === 'agent' && (
              <button
                type="button"
                onClick={() => onResend(message)}
                className="ml-2 font-medium underline underline-offset-2"
              >
                {copy.retry}
              </button>
            )}
          </p>
        )
      }
    >
      <MessageContent message={message} />
    </Bubble>
  );
}

function bylineOf({ author, agent }: Message): string | undefined {
  if (author === 'bot') return copy.assistant;
  return author === 'agent' ? (agent?.name ?? copy.agent) : undefined;
}

function reactionsOf({ reactions }: Message) {
  const entries = Object.entries(reactions ?? {}).filter(([, emoji]) => emoji);
  if (entries.length === 0) return null;
  return (
    <span className="absolute -bottom-3.5 left-2 flex rounded-full bg-surface px-1.5 text-sm leading-5 ring-1 ring-line">
      {entries.map(([who, emoji]) => (
        <span
          key={who}
          role="img"
          aria-label={`${who === 'customer' ? copy.reactedCustomer : copy.reactedAgent}: ${emoji}`}
        >
          {emoji}
        </span>
      ))}
    </span>
  );
}
