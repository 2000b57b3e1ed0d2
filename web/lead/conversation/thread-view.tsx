import { ArrowDown, MessageCircle } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LeadId } from '../../../domain/ids.ts';
import { conversationCopy as copy } from '../../copy/conversation.ts';
import { eventSentence, scoreSentence } from '../../copy/events.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useOutgoing, useSend } from '../data/outgoing.ts';
import { useLeadEvents, useMessages, usePeopleNames, useScoreEvents } from '../data/queries.ts';
import { DayLine, EventLine } from './lines.tsx';
import { LoadingThread } from './loading-thread.tsx';
import { MessageBubble } from './message-bubble.tsx';
import { OutgoingBubble } from './outgoing-bubble.tsx';
import { buildThread } from './thread.ts';

const farFromEndPx = 240;

/**
 * The scroller is a reversed column: its origin is the bottom, so older pages grow upwards
 * without moving what one reads, and a new message keeps the end in sight.
 */
export function ThreadView({ leadId }: { leadId: LeadId }) {
  const messages = useMessages(leadId);
  const events = useLeadEvents(leadId);
  const outgoing = useOutgoing(leadId);
  const { send, retry, discard } = useSend(leadId);
  const scroller = useRef<HTMLDivElement>(null);
  const [isFar, setFar] = useState(false);
  const thread = useThread(messages, events, useScoreEvents(leadId));
  const people = usePeopleNames();
  useLoadOlder(scroller, messages);

  const sentCount = outgoing.length;
  useEffect(() => {
    if (sentCount > 0) scroller.current?.scrollTo({ top: 0 });
  }, [sentCount]);

  if (messages.isError && !messages.data) {
    return <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />;
  }
  if (!messages.data) return <LoadingThread />;
  if (thread.length === 0 && outgoing.length === 0) {
    return (
      <div className="min-h-0 flex-1 bg-canvas">
        <EmptyState icon={MessageCircle} title={copy.empty} text={copy.emptyText} />
      </div>
    );
  }
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-label={copy.log}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        onScroll={(event) => setFar(event.currentTarget.scrollTop < -farFromEndPx)}
        className="-outline-offset-2 flex h-full flex-col-reverse overflow-y-auto overflow-x-hidden bg-canvas"
      >
        <div className="mx-auto w-full max-w-3xl px-4 pb-4">
          {messages.hasNextPage ? (
            // Not an anchor for the browser: it stays on top while a page comes in below it.
            <p data-older className="py-3 text-center text-ink-3 text-xs [overflow-anchor:none]">
              {copy.older}
            </p>
          ) : (
            <p className="pt-4 text-center text-2xs text-ink-3">{copy.start}</p>
          )}
          {thread.map(({ day, at, items }) => (
            <section key={day}>
              <DayLine at={at} />
              {items.map((item) => {
                if (item.kind === 'message') {
                  return (
                    <MessageBubble
                      key={item.key}
                      leadId={leadId}
                      message={item.message}
                      continues={item.continues}
                      onResend={({ text }) => void send({ text }, text)}
                    />
                  );
                }
                const text =
                  item.kind === 'score'
                    ? scoreSentence(item.event)
                    : eventSentence(item.event, people);
                return <EventLine key={item.key} at={item.event.at} text={text} />;
              })}
            </section>
          ))}
          {outgoing.map((message) => (
            <OutgoingBubble
              key={message.requestId}
              outgoing={message}
              onRetry={() => void retry(message)}
              onDiscard={() => discard(message)}
            />
          ))}
        </div>
      </div>
      {isFar && (
        <IconButton
          icon={ArrowDown}
          label={copy.jumpDown}
          onClick={() => scroller.current?.scrollTo({ top: 0, behavior: 'smooth' })}
          className="absolute right-4 bottom-3 rounded-full bg-raised shadow-overlay"
        />
      )}
    </div>
  );
}

type Messages = ReturnType<typeof useMessages>;
type Events = ReturnType<typeof useLeadEvents>;
type Scores = ReturnType<typeof useScoreEvents>;

function useThread(messages: Messages, events: Events, scores: Scores) {
  const allLoaded = !messages.hasNextPage;
  return useMemo(
    () =>
      buildThread(
        [...(messages.data?.pages ?? [])].reverse().flatMap(({ items }) => items),
        (events.data?.pages ?? []).flatMap(({ items }) => items),
        scores.data?.items ?? [],
        allLoaded,
      ),
    [messages.data, events.data, scores.data, allLoaded],
  );
}

/** Loads the page before when its place comes into view. */
function useLoadOlder(scroller: React.RefObject<HTMLDivElement | null>, messages: Messages) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = messages;
  useEffect(() => {
    const mark = scroller.current?.querySelector('[data-older]');
    if (!mark || !hasNextPage || isFetchingNextPage) return;
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchNextPage();
      },
      { root: scroller.current, rootMargin: '400px 0px 0px' },
    );
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, [scroller, hasNextPage, isFetchingNextPage, fetchNextPage]);
}
