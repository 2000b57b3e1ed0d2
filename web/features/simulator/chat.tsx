import { useEffect, useRef, useState } from 'react';
import type { SimulatedMessage, SimulatedPhone } from '../../../api/contract/simulator.ts';
import { Composer } from './composer.tsx';
import { phoneCopy as copy } from './copy.es.ts';
import { useCustomer } from './data.ts';
import { DayChip } from './day-chip.tsx';
import { ListSheet } from './list-sheet.tsx';
import { MessageRow } from './message-row.tsx';
import { Openers } from './openers.tsx';
import { groupByDay } from './thread.ts';

export type Draft = { kind: 'quote' | 'edit'; message: SimulatedMessage } | null;

interface ChatProps {
  phone: SimulatedPhone;
  isTyping: boolean;
  mayPlay: boolean;
}

/** What was said, newest at the bottom, and what the customer says next. */
export function Chat({ phone, isTyping, mayPlay }: ChatProps) {
  const { mutate: act, isPending } = useCustomer(phone.id);
  const [draft, setDraft] = useState<Draft>(null);
  const [choosing, setChoosing] = useState<SimulatedMessage | null>(null);
  const { messages } = phone;
  const byId = new Map(messages.map((message) => [message.id, message]));
  const end = useEndInSight(messages.length, isTyping);
  return (
    <>
      <div
        ref={end}
        role="log"
        aria-label={copy.chat}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="wa-wall -outline-offset-2 min-h-0 flex-1 overflow-y-auto overflow-x-hidden px-3 pt-2 pb-3"
      >
        {messages.length === 0 && (
          <p className="mx-auto my-2 w-fit rounded-md bg-(--wa-chip) px-3 py-1.5 text-center text-(--wa-ink-2) text-xs">
            {copy.start}
          </p>
        )}
        {groupByDay(messages).map(({ day, at, items }) => (
          <section key={day}>
            <DayChip at={at} />
            {items.map(({ message, continues }) => (
              <MessageRow
                key={message.id}
                message={message}
                continues={continues}
                quoted={message.quotedId ? (byId.get(message.quotedId) ?? null) : undefined}
                mayPlay={mayPlay}
                act={act}
                onDraft={setDraft}
                onChoose={() => setChoosing(message)}
              />
            ))}
          </section>
        ))}
        {isTyping && <Typing />}
      </div>
      {mayPlay && messages.length === 0 && <Openers act={act} />}
      {mayPlay && <Composer draft={draft} onDraft={setDraft} act={act} busy={isPending} />}
      {choosing?.list && (
        <ListSheet
          list={choosing.list}
          onClose={() => setChoosing(null)}
          onPick={(optionId) => {
            act({ kind: 'reply', messageId: choosing.id, optionId });
            setChoosing(null);
          }}
        />
      )}
    </>
  );
}

/** Keeps the newest message in sight whenever something comes. */
function useEndInSight(count: number, isTyping: boolean) {
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something came
  useEffect(() => {
    end.current?.scrollTo({ top: end.current.scrollHeight });
  }, [count, isTyping]);
  return end;
}

const Typing = () => (
  <div className="wa-typing mt-2 flex w-fit gap-1 rounded-lg rounded-tl-xs bg-(--wa-in) px-3 py-3">
    <span className="sr-only">{copy.typingLong}</span>
    {[0, 1, 2].map((dot) => (
      <span key={dot} aria-hidden className="size-1.5 rounded-full bg-(--wa-ink-2) opacity-50" />
    ))}
  </div>
);
