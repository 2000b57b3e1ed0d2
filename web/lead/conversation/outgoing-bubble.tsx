import { conversationCopy as copy } from '../../copy/conversation.ts';
import { errorSentence } from '../../copy/errors.ts';
import { formatTime } from '../../lib/format.ts';
import { useMe } from '../../lib/session.ts';
import type { Outgoing } from '../data/outgoing.ts';
import { Bubble } from './bubble.tsx';
import { StatusTick } from './status-tick.tsx';

interface OutgoingBubbleProps {
  outgoing: Outgoing;
  onRetry: () => void;
  onDiscard: () => void;
}

/** A message on its way to the server, or one that did not get there. */
export function OutgoingBubble({ outgoing, onRetry, onDiscard }: OutgoingBubbleProps) {
  const { name } = useMe();
  const failed = outgoing.state === 'failed';
  return (
    <Bubble
      author="agent"
      byline={name}
      continues={false}
      foot={
        <>
          <time dateTime={outgoing.at}>{formatTime(outgoing.at)}</time>
          <StatusTick status={outgoing.state} solid />
        </>
      }
      below={
        failed && (
          <p role="alert" className="mt-1 flex flex-wrap justify-end gap-x-3 text-danger text-xs">
            <span>
              {copy.notSent}. {errorSentence(outgoing.error)}
            </span>
            <button
              type="button"
              onClick={onRetry}
              className="font-medium underline underline-offset-2"
            >
              {copy.retry}
            </button>
            <button type="button" onClick={onDiscard} className="underline underline-offset-2">
              {copy.discard}
            </button>
          </p>
        )
      }
    >
      <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">{outgoing.text}</span>
    </Bubble>
  );
}
